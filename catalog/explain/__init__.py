"""Why a disclosure is justified or not, in plain words."""
