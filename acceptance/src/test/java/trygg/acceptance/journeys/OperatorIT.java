package trygg.acceptance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;

import trygg.acceptance.journeys.Visit.Screen;
import trygg.local.Ports;

/** The operator's day: how each service stands, whether its ledger is whole, and what to do about a message nobody can use. */
class OperatorIT extends Journey {

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void seesHowTheServicesStandAndDiscardsWhatCannotBeUsed(Screen screen) throws Exception {
        sendUnusableMessage();
        try (var drift = new Visit(stage, "drift", screen, "en")) {
            var page = drift.tab();
            for (var service : Ports.SERVICES) {
                assertThat(drift.go(page, "/" + service + "/operations")).as("operations of " + service).isEqualTo(200);
                findings.examine(page, drift, service + "-operations");
            }
            drift.go(page, "/housing/operations/verification");
            assertThat(page.locator("main")).containsText("The ledger is intact");
            findings.examine(page, drift, "housing-verification");
            discard(drift, page);
            for (var language : List.of("nb", "sv")) {
                drift.speak(language);
                for (var path : List.of("/intake/operations", "/intake/operations/dead-letters")) {
                    drift.go(page, path);
                    findings.look(page, drift, path.substring(1).replace('/', '-'));
                }
            }
            findings.addAll(drift.complaints());
        }
        findings.assertNone();
    }

    private void discard(Visit drift, Page page) {
        awaitLetter(drift, page);
        findings.examine(page, drift, "intake-operations-dead-letters");
        page.locator("a[data-row]").first().click();
        page.waitForURL(Pattern.compile("/dead-letters/[0-9a-f-]{36}$"));
        findings.examine(page, drift, "intake-letter");
        var discard = page.locator("form[action$='/discard']");
        // In the installation's own language, whose words come from elsewhere than those of the others.
        drift.speak("nb");
        discard.locator("button").click();
        assertThat(page.locator(".t-errors")).isFocused();
        findings.examine(page, drift, "intake-letter-refused");
        discard.locator("textarea").fill("Synthetic rubbish of a test; nobody waits for it.");
        discard.locator("button").click();
        assertThat(page.locator("main")).containsText("Synthetic rubbish of a test");
        findings.examine(page, drift, "intake-letter-discarded");
        drift.speak("en");
    }

    /** The page is not live: whoever waits for a letter loads it again. */
    private static void awaitLetter(Visit drift, Page page) {
        for (int i = 0; i < 40; i++) {
            drift.go(page, "/intake/operations/dead-letters");
            if (page.locator("section[aria-labelledby=letters-parked] a[data-row]").count() > 0) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("the message that cannot be used was not parked: " + page.locator("main").innerText());
    }

    /** What no service would ever send, as if housing had. */
    private void sendUnusableMessage() throws Exception {
        var broker = "127.0.0.1:" + new Ports(URI.create(stage.origin()).getPort()).kafka();
        try (var producer = new KafkaProducer<>(Map.<String, Object> of("bootstrap.servers", broker, "linger.ms", 0),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("housing.events.v1", "no-case".getBytes(StandardCharsets.UTF_8),
                    "{\"rubbish\":".getBytes(StandardCharsets.UTF_8))).get(20, TimeUnit.SECONDS);
        }
    }
}
