package trygg.platform.municipality;

import java.io.StringReader;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import trygg.platform.municipality.Municipality.Adopted;
import trygg.platform.municipality.Municipality.Bank;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.municipality.Municipality.District;
import trygg.platform.municipality.Municipality.Office;
import trygg.platform.municipality.Municipality.Setting;
import trygg.platform.municipality.Municipality.Table;

/** Reads a profile from YAML, node by node, so that every complaint knows its line. */
final class ProfileReader {

    private final String file;

    ProfileReader(String file) {
        this.file = file;
    }

    Municipality read(String yaml) {
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new BadProfile(file, mark == null ? 1 : mark.getLine() + 1, "not YAML: " + broken.getProblem());
        } catch (YAMLException unreadable) {
            throw new BadProfile(file, 1, "not YAML: " + unreadable.getClass().getSimpleName());
        }
        if (root == null) {
            throw new BadProfile(file, 1, "the file is empty");
        }
        var profile = new Fields(root, "the profile");
        var country = profile.one("country", node -> switch (text(node)) {
            case "SE" -> Country.SE;
            case "NO" -> Country.NO;
            default -> throw wrong(node, "country is SE or NO");
        });
        var code = profile.one("code",
                node -> matching(node, country + "-[0-9]{4}", "a code is " + country + "- and four digits"));
        var districts = profile.each("districts", node -> {
            var fields = new Fields(node, "a district");
            return fields.end(new District(fields.one("code", this::text), fields.one("name", this::text),
                    fields.one("population", this::wholeNumber)));
        });
        unique(profile.node("districts"), districts.stream().map(District::code).toList(), "district");
        var known = new HashSet<>(districts.stream().map(District::code).toList());
        return profile.end(new Municipality(code, profile.one("name", this::text), country,
                profile.one("timeZone", this::zone), languages(profile), profile.one("synthetic", this::yesOrNo), districts,
                profile.each("offices", node -> office(node, known)),
                profile.each("adopted", this::adopted), guarantees(profile), tables(profile),
                profile.maybe("bank", node -> bank(node, country))));
    }

    private List<String> languages(Fields profile) {
        var languages = profile.each("languages",
                node -> matching(node, "nb|sv|en", "the languages of the pages are nb, sv and en"));
        if (languages.isEmpty()) {
            throw wrong(profile.node("languages"), "at least one language");
        }
        return languages;
    }

    private Office office(Node node, Set<String> districts) {
        var fields = new Fields(node, "an office");
        var district = fields.maybe("district", one -> {
            if (!districts.contains(text(one))) {
                throw wrong(one, "there is no district " + text(one));
            }
            return text(one);
        });
        return fields.end(new Office(fields.one("id", this::text), fields.one("name", this::text),
                fields.one("kind", this::text), district,
                fields.maybe("digisosOffice", one -> matching(one, "[0-9]{4}", "an office number is four digits")),
                fields.maybe("phone", one -> matching(one, "[0-9 +-]{5,20}", "a phone number is digits and spaces"))));
    }

    private Adopted adopted(Node node) {
        var fields = new Fields(node, "an adopted promise");
        return fields
                .end(new Adopted(fields.one("promise", one -> matching(one, "C[0-9]{3}", "a promise is C and three digits")),
                        fields.one("decision", this::text), fields.one("date", this::day)));
    }

    private List<Setting> guarantees(Fields profile) {
        var settings = profile.each("guarantees", node -> {
            var fields = new Fields(node, "a guarantee");
            var parameters = new LinkedHashMap<String, String>();
            var block = fields.maybe("parameters", one -> one);
            if (block != null) {
                var inner = new Fields(block, "the parameters");
                for (var name : inner.names()) {
                    parameters.put(name, inner.one(name, one -> parameter(name, one)));
                }
            }
            return fields.end(new Setting(fields.one("id", this::text), fields.one("enabled", this::yesOrNo),
                    fields.one("validFrom", this::day), fields.one("decision", this::text), parameters));
        });
        unique(profile.node("guarantees"), settings.stream().map(one -> one.id() + " from " + one.validFrom()).toList(),
                "guarantee");
        return settings;
    }

    private List<Table> tables(Fields profile) {
        if (!profile.names().contains("tables")) {
            return List.of();
        }
        var tables = profile.each("tables", node -> {
            var fields = new Fields(node, "a table");
            var amounts = new LinkedHashMap<String, String>();
            var inner = fields.one("amounts", one -> new Fields(one, "the amounts"));
            for (var name : inner.names()) {
                amounts.put(name, inner.one(name, one -> matching(one, "(0|[1-9][0-9]{0,6})(\\.[0-9]{2})?",
                        "an amount is written 250 or 250.00")));
            }
            return fields.end(new Table(fields.one("kind", this::text), fields.one("validFrom", this::day),
                    fields.one("validUntil", this::day), fields.one("decision", this::text), amounts));
        });
        unique(profile.node("tables"), tables.stream().map(one -> one.kind() + " from " + one.validFrom()).toList(), "table");
        return tables;
    }

    private Bank bank(Node node, Country country) {
        var fields = new Fields(node, "the bank");
        return fields.end(new Bank(fields.one("name", this::text),
                fields.one("organisationNumber", one -> matching(one, country == Country.SE ? "[0-9]{6}-?[0-9]{4}" : "[0-9]{9}",
                        "an organisation number has ten digits in Sweden and nine in Norway")),
                fields.one("iban", this::iban),
                fields.one("bic",
                        one -> matching(one, "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", "a BIC is 8 or 11 letters and digits"))));
    }

    /** ISO 13616: letters count from 10, the first four signs move to the end, and the remainder by 97 is 1. */
    private String iban(Node node) {
        var written = matching(node, "[A-Z]{2}[0-9]{2}[ A-Z0-9]{11,40}", "an IBAN begins as SE45 5000").replace(" ", "");
        var digits = (written.substring(4) + written.substring(0, 4)).chars()
                .mapToObj(sign -> String.valueOf(Character.digit(sign, 36))).collect(Collectors.joining());
        if (new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() != 1) {
            throw wrong(node, "the check digits of the IBAN are wrong");
        }
        return written;
    }

    /** A time of day or a whole number above nothing; which of the two the guarantee's rule asks for is seen at start. */
    private String parameter(String name, Node node) {
        var value = text(node);
        return value.contains(":") ? matching(node, "([01][0-9]|2[0-3]):[0-5][0-9]", name + " is a time such as \"22:00\"")
                : matching(node, "[1-9][0-9]{0,3}", name + " is a whole number above 0, or a time such as \"22:00\"");
    }

    private ZoneId zone(Node node) {
        try {
            return ZoneId.of(text(node));
        } catch (DateTimeException _) {
            throw wrong(node, "there is no time zone " + text(node));
        }
    }

    private LocalDate day(Node node) {
        try {
            return LocalDate.parse(text(node));
        } catch (DateTimeException _) {
            throw wrong(node, "a day is written 2026-01-31");
        }
    }

    private int wholeNumber(Node node) {
        return Integer.parseInt(matching(node, "[0-9]{1,9}", "a whole number"));
    }

    private boolean yesOrNo(Node node) {
        return Boolean.parseBoolean(matching(node, "true|false", "true or false"));
    }

    private String matching(Node node, String pattern, String rule) {
        var value = text(node);
        if (!value.matches(pattern)) {
            throw wrong(node, rule + ", not " + value);
        }
        return value;
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw wrong(node, "a value is missing");
    }

    private void unique(Node at, List<String> ids, String what) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!seen.add(id)) {
                throw wrong(at, "the " + what + " " + id + " is there twice");
            }
        }
    }

    private BadProfile wrong(Node node, String what) {
        return new BadProfile(file, node.getStartMark().getLine() + 1, what);
    }

    /** The fields of one mapping; one left unread at the end is a misspelling. */
    private final class Fields {

        private final Node at;
        private final String what;
        private final Map<String, Node> values = new LinkedHashMap<>();
        private final Map<String, Node> unread = new HashMap<>();

        Fields(Node node, String what) {
            this.at = node;
            this.what = what;
            if (!(node instanceof MappingNode mapping)) {
                throw wrong(node, what + " is a block of fields");
            }
            for (var tuple : mapping.getValue()) {
                var name = text(tuple.getKeyNode());
                if (values.put(name, tuple.getValueNode()) != null) {
                    throw wrong(tuple.getKeyNode(), name + " is there twice");
                }
                unread.put(name, tuple.getKeyNode());
            }
        }

        Set<String> names() {
            return values.keySet();
        }

        Node node(String name) {
            return values.getOrDefault(name, at);
        }

        <T> T one(String name, Function<Node, T> reader) {
            var node = values.get(name);
            if (node == null) {
                throw wrong(at, what + " has no " + name);
            }
            unread.remove(name);
            return reader.apply(node);
        }

        <T> @Nullable T maybe(String name, Function<Node, T> reader) {
            unread.remove(name);
            var node = values.get(name);
            return node == null || node.getTag().equals(Tag.NULL) ? null : reader.apply(node);
        }

        <T> List<T> each(String name, Function<Node, T> reader) {
            return one(name, node -> {
                if (!(node instanceof SequenceNode sequence)) {
                    throw wrong(node, name + " is a list");
                }
                var items = new ArrayList<T>();
                for (var item : sequence.getValue()) {
                    items.add(reader.apply(item));
                }
                return List.copyOf(items);
            });
        }

        <T> T end(T value) {
            for (var entry : unread.entrySet()) {
                throw wrong(entry.getValue(), what + " has no field " + entry.getKey());
            }
            return value;
        }
    }
}
