package trygg.intake.digisos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import trygg.intake.digisos.Application.Source;
import trygg.intake.nationalid.NationalId;
import trygg.intake.nationalid.NationalIdReading.Valid;

/**
 * The person who applies, as the file states it.
 *
 * @param birthDate as the file states it, otherwise as the identity number tells
 * @param nationality ISO 3166 alpha-3 in practice; the format does not promise it
 */
public record Applicant(Identifier identifier, Name name, @Nullable LocalDate birthDate, @Nullable String nationality,
        @Nullable Boolean nordicCitizen, @Nullable String phone, Account account, List<Address> addresses) {

    public Applicant {
        addresses = List.copyOf(addresses);
    }

    /**
     * An identity number as the file has it. The format lets any text through, so the text is kept and read separately: an
     * application must not be lost because a number in it is odd.
     */
    public record Identifier(String written) {

        /** Empty when the text is no valid number; a caseworker then finds out who the person is. */
        public Optional<NationalId> nationalId() {
            return NationalId.parse(written) instanceof Valid(var id) ? Optional.of(id) : Optional.empty();
        }

        @Override
        public String toString() {
            return "Identifier[withheld]";
        }
    }

    /** Each part may be empty, none is missing. */
    public record Name(String given, String middle, String family) {

        @Override
        public String toString() {
            return "Name[withheld]";
        }
    }

    /**
     * @param number eleven digits
     * @param hasNone the applicant's statement that there is no account at all
     */
    public record Account(@Nullable String number, @Nullable Boolean hasNone, Source source) {

        @Override
        public String toString() {
            return "Account[withheld]";
        }
    }

    /**
     * An address in one of the format's four shapes, brought to lines as they would stand on an envelope.
     *
     * @param municipalityNumber four digits in practice
     */
    public record Address(Role role, Shape shape, Source source, @Nullable Choice choice, List<String> lines,
            @Nullable String postalCode, @Nullable String postalPlace, @Nullable String municipalityNumber,
            @Nullable String countryCode) {

        public Address {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Address[%s, %s, withheld]".formatted(role, shape);
        }
    }

    public enum Role {
        REGISTERED,
        STAY,
        POSTAL
    }

    public enum Shape {
        STREET,
        CADASTRAL,
        POST_BOX,
        UNSTRUCTURED
    }

    /** Which address the applicant pointed to as the place of stay. */
    public enum Choice {
        REGISTERED,
        TEMPORARY,
        OF_APPLICATION
    }

    @Override
    public String toString() {
        return "Applicant[withheld]";
    }
}
