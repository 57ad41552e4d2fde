/** NIST SP 800-63B: length counts, composition rules do not help. */
export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 128;

export const USERNAME_PATTERN = /^[a-z0-9][a-z0-9._-]{2,29}$/;
