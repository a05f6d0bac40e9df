/**
 * What homes are needed, set against those there are and those that are being built, by kind, size, district and what
 * people need to get in and about (C059, C076). It owns the days planned homes are moved to; homes and households are read
 * from their tables. Only its {@code web} calls it.
 */
@NullMarked
package trygg.housing.stock;

import org.jspecify.annotations.NullMarked;
