package trygg.care.request.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.care.request.CareRequestService.WithClocks;
import trygg.care.request.FirstTalk;
import trygg.care.request.NeedKind;
import trygg.platform.guarantee.ClockState;

/**
 * A care request as the API shows it.
 *
 * @param household absent in lists when the person is protected
 * @param open whether the first talk is still to come
 */
public record CareRequestView(UUID id, String municipality, UUID contactId, UUID caseId, Instant receivedAt,
        @JsonProperty("protected") boolean protectedPerson, String language, boolean interpreter, List<String> kinds,
        boolean acute, @Nullable List<Member> household, @Nullable Talk talk, boolean open, List<ClockState> clocks) {

    static final String SERVICE = "care";

    public record Member(String role, @Nullable LocalDate birthDate) {
    }

    public record Talk(UUID id, String form, Instant heldAt, String by) {

        static Talk of(FirstTalk talk) {
            return new Talk(talk.id(), talk.form().code(), talk.at(), talk.by());
        }
    }

    static CareRequestView one(WithClocks found) {
        return of(found, false);
    }

    /** A row of a list: nobody may find a protected person by leafing through one. */
    static CareRequestView row(WithClocks found) {
        return of(found, found.request().protectedPerson());
    }

    private static CareRequestView of(WithClocks found, boolean masked) {
        var request = found.request();
        var talk = request.talk();
        return new CareRequestView(request.id().value(), request.municipality(), request.contactId(), request.caseId(),
                request.receivedAt(), request.protectedPerson(), request.language(), request.interpreter(),
                request.kinds().stream().map(NeedKind::code).toList(), request.acute(),
                masked ? null
                        : request.household().members().stream().map(one -> new Member(one.role(), one.birthDate()))
                                .toList(),
                talk == null ? null : Talk.of(talk), request.open(), ClockState.of(found.clocks(), SERVICE));
    }
}
