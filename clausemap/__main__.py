"""`python -m clausemap`: the same as the `inventory` command."""

from clausemap import main

main()
