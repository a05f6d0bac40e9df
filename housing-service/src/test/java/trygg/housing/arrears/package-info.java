/**
 * Tests of rent arrears: what can be told, its contract, and the whole of it on real PostgreSQL and Kafka with the answer
 * that comes back. They name only what they are about. Promise ids stand beside what proves them.
 */
@NullMarked
package trygg.housing.arrears;

import org.jspecify.annotations.NullMarked;
