/** Node starts and does nothing. */
