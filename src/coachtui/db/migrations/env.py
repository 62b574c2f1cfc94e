"""Runs revisions on the connection, and in the transaction, of whoever asks for them."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
