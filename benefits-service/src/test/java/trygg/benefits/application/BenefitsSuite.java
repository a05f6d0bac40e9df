package trygg.benefits.application;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.ToldContact;

/** What benefits has made of the contacts it was told. */
public final class BenefitsSuite {

    private BenefitsSuite() {
    }

    static UUID applicationOf(ToldContact told) {
        return ApplicationId.ofContact(told.contactId()).value();
    }

    /** Sends it and waits until benefits has taken it up. */
    public static UUID opened(ToldContact told) {
        return taken(told.send());
    }

    static UUID taken(ToldContact told) {
        var application = applicationOf(told);
        await().atMost(Duration.ofSeconds(20)).until(() -> rows(application) == 1);
        return application;
    }

    public static UUID opened(String municipality, String... kinds) {
        return opened(ToldContact.of(municipality, kinds));
    }

    static long rows(UUID application) {
        return TestDatabase.number("select count(*) from application where id = '" + application + "'");
    }

    static long facts(UUID application) {
        return TestDatabase.number("select count(*) from stated_fact where application_id = '" + application + "'");
    }

    static long clocks(UUID application, String guarantee, String state) {
        return TestDatabase.number("select count(*) from clock where subject_id = '" + application + "' and guarantee = '"
                + guarantee + "' and state = '" + state + "'");
    }

    static long readsLogged(UUID caseId, String purpose) {
        return TestDatabase.number("select count(*) from access_log where case_id = '" + caseId
                + "' and what = 'application' and purpose = '" + purpose + "'");
    }

    /** Types of all that benefits has stated of a case, in order, once the last is among them. */
    static List<String> stated(UUID caseId, String last) {
        return TestEvents.readUntil(TestEvents.topic("benefits"), Duration.ofSeconds(20),
                message -> message.key().equals(caseId.toString()) && TestEvents.header(message, "ce_type").endsWith(last))
                .stream().filter(message -> message.key().equals(caseId.toString()))
                .map(message -> TestEvents.header(message, "ce_type")).toList();
    }
}
