package trygg.intake.contact.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.intake.contact.Channel;
import trygg.intake.contact.NeedKind;
import trygg.intake.contact.RegisterContact;
import trygg.intake.contact.RegisterContact.Member;
import trygg.intake.contact.RegisterContact.Need;
import trygg.intake.contact.RegisterContact.Relation;
import trygg.intake.contact.RegisterContact.Who;
import trygg.intake.nationalid.DufNumber;
import trygg.intake.nationalid.NationalId;
import trygg.intake.nationalid.NationalIdReading;
import trygg.intake.person.Protection;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;

/** Reads a well-formed request into a command, or says what in it does not exist. */
@ApplicationScoped
public class ContactReader {

    /** Older than any open matter; an instant before it is a mistake in the sender's clock or format. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1890, 1, 1);

    private final ObjectMapper json;
    private final Clock clock;

    ContactReader(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * The command, or the refusal as an exception: {@code invalid-request}, {@code invalid-national-id},
     * {@code invalid-duf-number}, {@code unknown-need}.
     */
    RegisterContact read(ContactRequest request, UUID id, String by) {
        var errors = new ArrayList<FieldError>();
        var channel = Channel.find(request.channel()).orElse(null);
        if (channel == null) {
            errors.add(new FieldError("/channel", "there is no such channel"));
        }
        var receivedAt = request.receivedAt().truncatedTo(ChronoUnit.MICROS);
        if (receivedAt.isBefore(EARLIEST)) {
            errors.add(new FieldError("/receivedAt", "is too long ago to be right"));
        }
        var protection = Protection.find(request.person().protection()).orElse(null);
        if (protection == null) {
            errors.add(new FieldError("/person/protection", "none, protected or strictly-protected; there is no default"));
        }
        birthDate(request.person().birthDate(), "/person/birthDate", errors);
        var household = household(request, errors);
        var needs = needs(request);
        var number = number(request.person().nationalId(), "/person/nationalId");
        var duf = duf(request.person().dufNumber());
        if (channel == null || protection == null || !errors.isEmpty()) {
            throw Problem.invalid("invalid-request", "Something in the request is not as it should be", errors).asException();
        }
        return new RegisterContact(id, request.municipality(), channel, receivedAt,
                new Who(number, duf, blankToNull(request.person().alias()), request.person().birthDate(), protection,
                        request.person().language() == null ? "und" : request.person().language(),
                        Boolean.TRUE.equals(request.person().interpreter())),
                blankToNull(request.district()), household, needs, blankToNull(request.note()), by, hash(request));
    }

    private List<Member> household(ContactRequest request, List<FieldError> errors) {
        var members = new ArrayList<Member>();
        var given = request.household() == null ? List.<ContactRequest.MemberRequest> of() : request.household();
        for (int i = 0; i < given.size(); i++) {
            var member = given.get(i);
            birthDate(member.birthDate(), "/household/" + i + "/birthDate", errors);
            var number = number(member.nationalId(), "/household/" + i + "/nationalId");
            // What the person says holds; the number's date stands in where nothing is said.
            var birthDate = member.birthDate() == null && number != null ? number.birthDate().orElse(null)
                    : member.birthDate();
            switch (member.relation()) {
                case "partner" -> members.add(new Member(Relation.PARTNER, birthDate, number));
                case "child" -> members.add(new Member(Relation.CHILD, birthDate, number));
                case "other" -> members.add(new Member(Relation.OTHER, birthDate, number));
                default -> errors.add(new FieldError("/household/" + i + "/relation", "partner, child or other"));
            }
        }
        return members;
    }

    /** The same need twice is one need; it is acute when either says so. */
    private static List<Need> needs(ContactRequest request) {
        var unknown = new ArrayList<FieldError>();
        var kinds = new LinkedHashSet<NeedKind>();
        var acute = new LinkedHashSet<NeedKind>();
        for (int i = 0; i < request.needs().size(); i++) {
            var need = request.needs().get(i);
            var kind = NeedKind.find(need.kind());
            if (kind.isEmpty()) {
                unknown.add(new FieldError("/needs/" + i + "/kind", "there is no such need"));
                continue;
            }
            kinds.add(kind.get());
            if (Boolean.TRUE.equals(need.acute())) {
                acute.add(kind.get());
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid("unknown-need", "A need is named that does not exist", unknown).asException();
        }
        return kinds.stream().map(kind -> new Need(kind, acute.contains(kind))).toList();
    }

    private static @Nullable NationalId number(@Nullable String written, String pointer) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return switch (NationalId.parse(written)) {
            case NationalIdReading.Valid(var number) -> number;
            case NationalIdReading.Invalid(var reason) -> throw Problem.invalid("invalid-national-id",
                    "The national id is not one", pointer, "is not a Swedish or Norwegian identity number ("
                            + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ")")
                    .asException();
        };
    }

    private static @Nullable DufNumber duf(@Nullable String written) {
        return written == null || written.isBlank() ? null
                : DufNumber.parse(written).orElseThrow(() -> Problem.invalid("invalid-duf-number",
                        "The DUF number is not one", "/person/dufNumber",
                        "is not twelve digits of the Norwegian immigration register whose check digits hold").asException());
    }

    private void birthDate(@Nullable LocalDate date, String pointer, List<FieldError> errors) {
        if (date != null && (date.isBefore(EARLIEST_BIRTH)
                // A child may be expected: somebody pregnant says when. Nobody else is born in the future.
                || date.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusDays(pointer.startsWith("/household") ? 300 : 1)))) {
            errors.add(new FieldError(pointer, "is not a birth date"));
        }
    }

    private byte[] hash(ContactRequest request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
