package trygg.benefits.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import trygg.benefits.simulation.CurrentHouseholds.CurrentHousehold;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** The households a simulation reads, from kept calculations on a real database, in a month no other test reckons. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class CurrentHouseholdsDbTest {

    private static final String WHERE = "SE-0181";
    private static final YearMonth MONTH = YearMonth.of(2019, 5);

    @Inject
    CurrentHouseholds households;
    @Inject
    Transactions transactions;

    private static ToldContact reckoned(ToldContact told) {
        reckon(opened(told));
        return told;
    }

    private static void reckon(UUID application) {
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.write benefits.calculate", WHERE))
                .contentType(ContentType.JSON)
                .body(Map.of("id", UUID.randomUUID(), "facts", Map.of("municipality", WHERE, "period", MONTH.toString(),
                        "household", Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", "1990-05-01"))), "costs",
                        List.of(), "incomes", List.of())))
                .post("/api/v1/applications/" + application + "/calculations").then().statusCode(201);
    }

    private static ToldContact contact(String district) {
        return ToldContact.of(WHERE, "money").with("district", district);
    }

    /** Each once however often it was reckoned, and page by page the same as all at once. */
    @Test
    void eachHouseholdIsReadOnceWithItsDistrict() {
        var here = reckoned(contact("D02"));
        reckon(UUID.fromString(TestDatabase.text("select id from application where case_id = '" + here.caseId() + "'")));
        var there = reckoned(contact("D05"));
        var hidden = reckoned(contact("D05").with("protection", "protected"));
        var since = reckoned(contact("D07"));
        opened(contact("D07").with("caseId", since.caseId()).with("protection", "strictly-protected"));
        var until = Instant.now().plusSeconds(60);

        var all = transactions.in(Scope.of(WHERE), tx -> {
            try (var stream = households.of(tx, WHERE, MONTH)) {
                return stream.toList();
            }
        });
        var paged = new ArrayList<CurrentHousehold>();
        @Nullable
        UUID last = null;
        for (var page = some(until, last); !page.isEmpty(); page = some(until, last)) {
            paged.addAll(page);
            last = page.getLast().caseId();
        }

        var byCase = all.stream().collect(Collectors.toMap(CurrentHousehold::caseId, Function.identity()));
        assertThat(byCase).containsOnlyKeys(here.caseId(), there.caseId(), hidden.caseId(), since.caseId());
        assertThat(byCase.get(here.caseId()).district()).isEqualTo("D02");
        assertThat(byCase.get(there.caseId()).district()).isEqualTo("D05");
        assertThat(byCase.get(hidden.caseId()).district()).isNull();
        assertThat(byCase.get(since.caseId()).district()).as("protected since").isNull();
        assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
        assertThat(transactions.<Integer> in(Scope.of(WHERE), tx -> households.count(tx, WHERE, MONTH))).isEqualTo(4);
        assertThat(some(Instant.parse("2019-01-01T00:00:00Z"), null)).as("reckoned after the start").isEmpty();
    }

    private List<CurrentHousehold> some(Instant until, @Nullable UUID after) {
        return transactions.in(Scope.of(WHERE), tx -> households.some(tx, WHERE, MONTH, until, after, 3));
    }
}
