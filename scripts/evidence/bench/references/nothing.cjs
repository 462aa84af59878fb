/** Node starting and doing nothing. */
