/**
 * What becomes of a written decision on a home: its appeal, and that it is carried out, as of any other right (C054). It owns
 * appeals, executions with their interruptions, and the quarter's report of what was granted and is not carried out.
 * {@code trygg.housing.tenancy} tells it of keys given and homes lost; the decision itself is written by {@code need}.
 */
@NullMarked
package trygg.housing.decision;

import org.jspecify.annotations.NullMarked;
