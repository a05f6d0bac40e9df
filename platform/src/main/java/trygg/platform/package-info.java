/**
 * What every service needs and none owns: explicit transactions, events out and in, guarantee clocks with their ledger,
 * municipality profiles, secrecy, the form of the API and the page shell. The code whose bugs lose people's
 * applications lives here once. It knows no word of social work, and an architecture test keeps it so.
 */
@NullMarked
package trygg.platform;

import org.jspecify.annotations.NullMarked;
