"""Parts of screens: each shows what it is given and answers with small messages."""
