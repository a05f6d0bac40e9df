package trygg.platform.events;

/** A message that can never be applied, whatever the weather. It is parked. */
public final class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableMessage(String reason) {
        super(reason);
    }

    public UnreadableMessage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
