package trygg.acceptance.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import trygg.acceptance.api.Api;

/**
 * A national digital application for financial support, as the applicant's form sends it.
 *
 * @param protection what a look-up of the applicant said; the format itself does not tell
 * @param body the file in the national format
 */
record DigisosFile(Place place, UUID digisosId, String protection, String body) {

    static final int PER_PLACE = 6;

    /** The format demands the fraction of the second, also when it is nothing. */
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DWELLINGS = List.of("leier", "ingen", "venner", "kommunal", "leier", "foreldre");

    static List<DigisosFile> all(long seed, Instant anchor) {
        // Another row of numbers than the stories', so that neither moves when the other grows.
        var random = new Random(seed + 1);
        var files = new ArrayList<DigisosFile>();
        for (var place : Place.values()) {
            for (int i = 0; place.isNorwegian() && i < PER_PLACE; i++) {
                var number = files.size() + 1;
                files.add(new DigisosFile(place, Story.id(seed, "digisos/" + number), number % 5 == 0 ? "protected" : "none",
                        Api.json(body(place, number, DWELLINGS.get(i), anchor, random))));
            }
        }
        return files;
    }

    private static ObjectNode body(Place place, int number, String dwelling, Instant anchor, Random random) {
        var children = random.nextInt(3);
        var rent = random.nextInt(70, 120) * 100;
        var file = JSON.createObjectNode().put("version", "1.0.0").put("innsendingstidspunkt",
                INSTANT.format(anchor.minus(random.nextInt(20, 14 * 24 * 60), ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC)));
        file.set("data", JSON.createObjectNode()
                .<ObjectNode> set("personalia", person(place, number, anchor, random))
                .<ObjectNode> set("arbeid",
                        node(Map.of("situasjon", Map.of("kilde", "bruker", "erIJobb", random.nextInt(3) == 0))))
                .<ObjectNode> set("utdanning", node(Map.of("kilde", "bruker", "erStudent", random.nextInt(5) == 0)))
                .<ObjectNode> set("familie", family(number, children, anchor, random))
                .<ObjectNode> set("begrunnelse", node(Map.of("kilde", "bruker", "hvaSokesOm",
                        "Syntetisk: husleie og mat", "hvorforSoke", "Syntetisk søknad fra ./trygg demo")))
                .<ObjectNode> set("bosituasjon",
                        node(Map.of("kilde", "bruker", "botype", dwelling, "antallPersoner", 1 + children)))
                .<ObjectNode> set("okonomi", economy(rent, random)));
        file.set("mottaker", node(Map.of("kommunenummer", place.code().substring(3), "enhetsnummer", "0228", "navEnhetsnavn",
                "NAV " + place.called())));
        file.set("driftsinformasjon", node(Map.of("utbetalingerFraNavFeilet", false, "inntektFraSkatteetatenFeilet", false,
                "stotteFraHusbankenFeilet", false)));
        file.set("kompatibilitet", JSON.createArrayNode());
        return file;
    }

    private static ObjectNode person(Place place, int number, Instant anchor, Random random) {
        var birthDate = anchor.atZone(place.zone()).toLocalDate().minusYears(random.nextInt(20, 60))
                .minusDays(random.nextInt(1, 365));
        return node(Map.of(
                "personIdentifikator", Map.of("kilde", "system", "verdi", SyntheticNumbers.norwegian(birthDate, random)),
                "navn", Map.of("kilde", "system", "fornavn", "Syntetisk", "mellomnavn", "", "etternavn", "Søker " + number),
                "kontonummer", Map.of("kilde", "bruker", "harIkkeKonto", true)));
    }

    private static ObjectNode family(int number, int children, Instant anchor, Random random) {
        var today = anchor.atZone(Place.RAELINGEN.zone()).toLocalDate();
        var responsibilities = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= children; i++) {
            responsibilities.add(Map.of("barn", Map.of("kilde", "bruker", "navn",
                    Map.of("fornavn", "Syntetisk", "mellomnavn", "", "etternavn", "Barn " + number + "-" + i), "fodselsdato",
                    today.minusDays(random.nextInt(100, 6000)).toString()), "borSammenMed",
                    Map.of("kilde", "bruker", "verdi", true)));
        }
        return node(Map.of("sivilstatus", Map.of("kilde", "bruker", "status", "ugift"), "forsorgerplikt",
                children == 0 ? Map.of("harForsorgerplikt", Map.of("kilde", "bruker", "verdi", false))
                        : Map.of("harForsorgerplikt", Map.of("kilde", "bruker", "verdi", true), "ansvar", responsibilities)));
    }

    private static ObjectNode economy(int rent, Random random) {
        return node(Map.of("opplysninger", Map.of("utbetaling", List.of(), "utgift", List.of()), "oversikt", Map.of(
                "inntekt",
                List.of(Map.of("kilde", "bruker", "type", "jobb", "tittel", "Lønn", "netto", random.nextInt(0, 90) * 100,
                        "overstyrtAvBruker", false)),
                "utgift", List.of(Map.of("kilde", "bruker", "type", "husleie", "tittel", "Husleie", "belop", rent,
                        "overstyrtAvBruker", false)),
                "formue", List.of())));
    }

    private static ObjectNode node(Map<String, ?> fields) {
        // Maps of Map.of come in another order in every JVM, and the same application must be the same bytes.
        return JSON.valueToTree(sorted(fields));
    }

    private static Map<String, Object> sorted(Map<String, ?> fields) {
        var sorted = new java.util.TreeMap<String, Object>();
        fields.forEach((name, value) -> sorted.put(name, sortedValue(value)));
        return sorted;
    }

    private static Object sortedValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var fields = new java.util.TreeMap<String, Object>();
                map.forEach((name, inner) -> fields.put((String) name, sortedValue(inner)));
                yield fields;
            }
            case List<?> list -> list.stream().map(DigisosFile::sortedValue).toList();
            default -> value;
        };
    }
}
