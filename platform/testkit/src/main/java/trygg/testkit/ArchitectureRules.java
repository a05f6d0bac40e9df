package trygg.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds in every service. A rule that matches no class is a broken rule: fail-on-empty stays on. */
public final class ArchitectureRules {

    private ArchitectureRules() {
    }

    /** C039: no risk score on a person exists anywhere. */
    @ArchTest
    public static final ArchRule noScoreOnAPerson = noFields().should()
            .haveNameMatching("(?i).*(risk|fraud|suspicion|trust)_?(score|level|index|rating|points?).*");

    /** Transactions are opened by use cases, consumers and the access log only. */
    @ArchTest
    public static final ArchRule onlyServicesOpenTransactions = noClasses().that()
            .haveNameMatching(".*(Resource|Pages)(\\$.*)?").should().dependOnClassesThat()
            .haveFullyQualifiedName("trygg.platform.db.Transactions");

    /** Values and decisions know neither the web nor Kafka; records of the API live in {@code web} folders. */
    @ArchTest
    public static final ArchRule valuesKnowNoFramework = noClasses().that().areRecords().and()
            .resideOutsideOfPackages("..web..", "trygg.platform..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..", "jakarta.ws.rs..");

    @ArchTest
    public static final ArchRule resourcesArePublic = classes().that().haveSimpleNameEndingWith("Resource").should().bePublic();

    @ArchTest
    public static final ArchRule instantsComeFromTheClock = noClasses().should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.time.LocalDate.class, "now").orShould()
            .callMethod(java.time.ZonedDateTime.class, "now");

    @ArchTest
    public static final ArchRule valuesAreFinal = fields().that().areDeclaredInClassesThat().areRecords().should().beFinal();

    @ArchTest
    public static final ArchRule featuresFormNoCycles = slices().matching("trygg.(*).(*)..").should().beFreeOfCycles();
}
