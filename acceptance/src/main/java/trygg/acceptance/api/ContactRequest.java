package trygg.acceptance.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The body of {@code POST /intake/api/v1/contacts}, as an outside system writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactRequest(String id, String municipality, String channel, String receivedAt, Person person,
        List<Member> household, List<Need> needs, @Nullable String note, @Nullable String district) {

    /** A contact that does not say where in the municipality the person lives. */
    public ContactRequest(String id, String municipality, String channel, String receivedAt, Person person,
            List<Member> household, List<Need> needs, @Nullable String note) {
        this(id, municipality, channel, receivedAt, person, household, needs, note, null);
    }

    /** @param nationalId none for people without one; they are known by their alias */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(@Nullable String nationalId, String alias, @Nullable String birthDate, String protection,
            String language, boolean interpreter) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(String relation, @Nullable String birthDate) {
    }

    public record Need(String kind, boolean acute) {
    }

    /** Somebody without a number who needs a roof, money and a talk: each of the other services has a part in it. */
    public static ContactRequest needingEveryService(String id, String municipality, String receivedAt) {
        return new ContactRequest(id, municipality, "phone", receivedAt,
                new Person(null, "Synthetic " + id.substring(0, 8), "1990-05-01", "none", "nb", false),
                List.of(new Member("child", "2019-03-04")),
                List.of(new Need("roof-tonight", true), new Need("money", false), new Need("mental-health", false)), null);
    }
}
