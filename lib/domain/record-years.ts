/* The reporting years of the record and where its map changed. */

export const FIRST_YEAR = 2012;
/** From this year on the districts' boundaries stand: the town of Duyên Hải was parted off in 2015. */
export const BOUNDARIES_SINCE = 2015;
/** The districts ended on 2025-06-30: their last year is half a one. */
export const LAST_DISTRICT_YEAR = 2025;
/** Communes and wards report from here on. */
export const FIRST_COMMUNE_YEAR = 2026;
