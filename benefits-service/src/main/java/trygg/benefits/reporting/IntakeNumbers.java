package trygg.benefits.reporting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.benefits.reporting.Numbers.Known;
import trygg.benefits.reporting.Numbers.NumberedMember;
import trygg.benefits.reporting.Numbers.PersonNumbered;
import trygg.benefits.reporting.Numbers.Refused;
import trygg.benefits.reporting.Numbers.Unavailable;

/**
 * National numbers, which are intake's. Asked with the caller's own token, so that nobody gets a number through benefits that
 * intake would not give them. Whatever goes wrong, there is no half answer: one part that fails fails the whole.
 */
@Singleton
class IntakeNumbers {

    /** As many cases as intake takes at once. */
    private static final int AT_ONCE = 500;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Logger LOG = Logger.getLogger(IntakeNumbers.class);

    private final URI address;
    private final ObjectMapper json;
    private final HttpClient http;

    IntakeNumbers(@ConfigProperty(name = "trygg.intake-url") String intake, ObjectMapper json) {
        this.address = URI.create(intake + "/api/v1/persons/numbers");
        this.json = json;
        // No redirects: the token goes to intake and to nobody intake names.
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    record Question(String municipality, Collection<UUID> caseIds) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(UUID caseId, @Nullable String number, @Nullable LocalDate birthDate, @Nullable String dufNumber,
            @Nullable List<MemberAnswer> members) {

        private PersonNumbered numbered() {
            return new PersonNumbered(number, birthDate, dufNumber, members == null ? List.of()
                    : members.stream().map(one -> new NumberedMember(one.role(), one.number(), one.birthDate())).toList());
        }

        @Override
        public String toString() {
            return "Answer[withheld]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MemberAnswer(String role, @Nullable String number, @Nullable LocalDate birthDate) {

        @Override
        public String toString() {
            return "MemberAnswer[withheld]";
        }
    }

    /** @param token the caller's; @param purpose as it stands in intake's access log beside each case */
    Numbers of(String token, String municipality, List<UUID> cases, String purpose) {
        var known = new HashMap<UUID, PersonNumbered>();
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            var part = cases.subList(from, Math.min(cases.size(), from + AT_ONCE));
            switch (ask(token, municipality, part, purpose)) {
                case Known(var some) -> known.putAll(some);
                case Refused refused -> {
                    return refused;
                }
                case Unavailable unavailable -> {
                    return unavailable;
                }
            }
        }
        return new Known(known);
    }

    private Numbers ask(String token, String municipality, List<UUID> cases, String purpose) {
        try {
            var answer = http.send(HttpRequest.newBuilder(address).timeout(ANSWER)
                    .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                    .header("Accept", "application/json").header("X-Purpose", purpose)
                    .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(new Question(municipality, cases)))).build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            return switch (answer.statusCode()) {
                case 200 -> read(answer.body(), List.copyOf(cases));
                case 401, 403 -> new Refused();
                default -> unavailable("status " + answer.statusCode());
            };
        } catch (IOException trouble) {
            return unavailable(trouble.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return unavailable("interrupted");
        }
    }

    private Numbers read(String body, List<UUID> cases) throws IOException {
        Map<UUID, PersonNumbered> known = new HashMap<>();
        for (var one : json.readValue(body, Answer[].class)) {
            if (cases.contains(one.caseId())) {
                known.put(one.caseId(), one.numbered());
            }
        }
        return new Known(known);
    }

    /** Never the body or the message of what was thrown: it may hold a number. */
    private static Numbers unavailable(String why) {
        LOG.warnf("intake gave no national numbers: %s", why);
        return new Unavailable();
    }
}
