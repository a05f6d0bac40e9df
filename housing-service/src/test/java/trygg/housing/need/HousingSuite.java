package trygg.housing.need;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.ToldContact;

/** What housing has made of the contacts it was told of. */
final class HousingSuite {

    private HousingSuite() {
    }

    /** Sends the contact and waits until housing has taken it up. */
    static UUID opened(ToldContact told) {
        told.send();
        await().atMost(Duration.ofSeconds(30)).until(() -> rows(needOf(told)) == 1);
        return needOf(told);
    }

    static UUID opened(String municipality, String... kinds) {
        return opened(ToldContact.of(municipality, kinds));
    }

    static UUID needOf(ToldContact told) {
        return HousingNeedId.ofContact(told.contactId()).value();
    }

    static long rows(UUID needId) {
        return TestDatabase.number("select count(*) from housing_need where id = '" + needId + "'");
    }

    static long clocks(UUID needId, String guarantee, String state) {
        return TestDatabase.number("select count(*) from clock where subject_id = '" + needId + "' and guarantee = '"
                + guarantee + "' and state = '" + state + "'");
    }

    static long readsLogged(UUID caseId, String what, String purpose) {
        return TestDatabase.number("select count(*) from access_log where case_id = '" + caseId + "' and what = '" + what
                + "' and purpose = '" + purpose + "'");
    }

    /** Types of all that housing has stated of a case, in order, once the last is among them. */
    static List<String> stated(UUID caseId, String last) {
        return TestEvents.readUntil(TestEvents.topic("housing"), Duration.ofSeconds(20),
                message -> message.key().equals(caseId.toString()) && TestEvents.header(message, "ce_type").endsWith(last))
                .stream().filter(message -> message.key().equals(caseId.toString()))
                .map(message -> TestEvents.header(message, "ce_type")).toList();
    }
}
