/**
 * What {@code ./trygg bench} measures: how fast the suite is on this machine, always beside what the machine itself can do.
 * It owns the method and the goals; {@link trygg.acceptance.bench.Bench} describes both.
 * People call it by hand and write the figures down with the machine they were taken on; it is no part of the tests.
 */
@NullMarked
package trygg.acceptance.bench;

import org.jspecify.annotations.NullMarked;
