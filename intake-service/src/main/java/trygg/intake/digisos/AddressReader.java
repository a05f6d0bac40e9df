package trygg.intake.digisos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.intake.digisos.Applicant.Address;
import trygg.intake.digisos.Applicant.Choice;
import trygg.intake.digisos.Applicant.Role;
import trygg.intake.digisos.Applicant.Shape;

/** Brings the four shapes of an address to lines, as they would stand on an envelope. */
final class AddressReader {

    private static final Map<String, Shape> SHAPES = Map.of("gateadresse", Shape.STREET,
            "matrikkeladresse", Shape.CADASTRAL, "postboks", Shape.POST_BOX, "ustrukturert", Shape.UNSTRUCTURED);
    private static final Map<String, Choice> CHOICES = Map.of("folkeregistrert", Choice.REGISTERED,
            "midlertidig", Choice.TEMPORARY, "soknad", Choice.OF_APPLICATION);

    private AddressReader() {
    }

    static List<Address> read(Fields person) {
        var addresses = new ArrayList<Address>();
        add(person.in("folkeregistrertAdresse"), Role.REGISTERED, addresses);
        add(person.in("oppholdsadresse"), Role.STAY, addresses);
        add(person.in("postadresse"), Role.POSTAL, addresses);
        return addresses;
    }

    private static void add(Fields address, Role role, List<Address> addresses) {
        var shape = address.choice("type", SHAPES);
        if (shape == null) {
            return;
        }
        var choice = address.choice("adresseValg", CHOICES);
        addresses.add(switch (shape) {
            case STREET -> new Address(role, shape, address.source(), choice, streetLines(address),
                    address.text("postnummer"), address.text("poststed"), address.text("kommunenummer"),
                    address.text("landkode"));
            case CADASTRAL -> new Address(role, shape, address.source(), choice, cadastralLines(address), null, null,
                    address.text("kommunenummer"), null);
            case POST_BOX -> new Address(role, shape, address.source(), choice, joined(" ", address.text("postboks")),
                    address.text("postnummer"), address.text("poststed"), null, null);
            case UNSTRUCTURED -> new Address(role, shape, address.source(), choice, address.texts("adresse"), null,
                    null, null, null);
        });
    }

    private static List<String> streetLines(Fields address) {
        var number = joined("", address.text("husnummer"), address.text("husbokstav"));
        var street = joined(" ", address.text("gatenavn"), number.isEmpty() ? null : number.getFirst(),
                address.text("bolignummer"));
        return Stream.concat(street.stream(), address.texts("adresselinjer").stream()).toList();
    }

    /** Holding, unit, lease, section, sub-number: the register's own order, parted by slashes. */
    private static List<String> cadastralLines(Fields address) {
        return joined("/", address.text("gaardsnummer"), address.text("bruksnummer"), address.text("festenummer"),
                address.text("seksjonsnummer"), address.text("undernummer"));
    }

    private static List<String> joined(String separator, @Nullable String... parts) {
        var line = Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
        return line.isEmpty() ? List.of() : List.of(line);
    }
}
