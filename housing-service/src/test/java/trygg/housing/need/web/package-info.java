/**
 * Tests of the housing need: its decisions without anything around them, its contract, and the whole of it on real PostgreSQL
 * and Kafka. The fixture names only what a test is about. Promise ids stand beside what proves them.
 */
@NullMarked
package trygg.housing.need.web;

import org.jspecify.annotations.NullMarked;
