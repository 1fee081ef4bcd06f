"""`python -m clausemap`: the same as the `inventory` command."""

import sys

from clausemap import main

sys.exit(main())
