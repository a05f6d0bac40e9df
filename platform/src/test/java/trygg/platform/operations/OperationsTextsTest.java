package trygg.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.testkit.TryggTestResource;

/** Every sign has its words in every language: a new one must not show its id to an operator at night. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class OperationsTextsTest {

    private static final List<String> SIGNS = List.of("database", "broker", "relay", "outbox", "refused", "letters", "gaps",
            "running", "broken", "ledger");
    private static final List<String> ALARMS = List.of("database", "broker", "outbox", "refused", "letters", "gaps", "ledger",
            "consumers");
    private static final List<String> FAULTS = List.of("an entry is missing",
            "the link to the entry before is broken", "the entry was changed after it was sealed",
            "the clock and its entries disagree", "the newest entries are missing or not the ones that were sealed");

    @ParameterizedTest
    @ValueSource(strings = { "nb", "sv", "en" })
    void everySignIsNamedAndExplained(String language) {
        var words = MessageBundles.get(OperationsMessages.class, Localized.Literal.of(language));

        assertThat(SIGNS).allSatisfy(id -> {
            assertThat(words.sign(id)).isNotBlank().isNotEqualTo(id);
            assertThat(words.sign_means(id)).isNotBlank();
        });
        assertThat(ALARMS).allSatisfy(id -> assertThat(words.sign_do(id)).isNotBlank());
    }

    @Test
    void aFaultOfTheLedgerIsToldInTheReadersLanguage() {
        var words = MessageBundles.get(OperationsMessages.class, Localized.Literal.of("sv"));

        assertThat(FAULTS).allSatisfy(fault -> assertThat(words.verify_fault(fault)).isNotEqualTo(fault));
    }
}
