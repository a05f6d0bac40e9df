package trygg.platform.guarantee;

/**
 * The order of a board: what falls due first stands first. A thing with several clocks falls due with the earliest that
 * is still owed; one whose clocks are all done keeps its latest due time; one without clocks comes last.
 */
public final class FallingDue {

    /** Stands for "never", and still is an instant a cursor can hold. */
    private static final String NEVER = "timestamptz '9999-12-31 00:00:00Z'";

    private FallingDue() {
    }

    /**
     * A join that adds the column {@code falls.due} to a query.
     *
     * @param subject the column with the id the clocks are about, such as {@code n.id}; never something a user sent
     */
    public static String join(String subject) {
        return """
                 cross join lateral (
                    select coalesce(min(c.due_at) filter (where c.state in ('running', 'paused')
                                                             or c.state = 'broken' and c.fulfilled_at is null),
                                    max(c.due_at), %s) as due
                      from clock c where c.subject_id = %s) falls
                """.formatted(NEVER, subject);
    }

    /** The rows after a {@link trygg.platform.api.Cursor}, with {@code :at}, {@code :after} and {@code :limit} to bind. */
    public static String page(String id) {
        return " and (falls.due, %1$s) > (:at, :after) order by falls.due, %1$s limit :limit".formatted(id);
    }
}
