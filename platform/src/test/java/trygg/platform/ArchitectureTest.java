package trygg.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import trygg.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "trygg.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Words of the field. The navigation of the pages names the four services and is let be. */
    private static final Pattern SOCIAL_WORK = Pattern.compile("housing|tenant|tenancies|evict|homeless|benefit|\\baid\\b"
            + "|\\bchild|\\belder|\\bcare\\b|violence|addict|substance|household|dwelling|\\brent\\b|pension|diagnos"
            + "|apartment|custody|guardian");

    /** Of the rules all services share those that speak of something the platform has. */
    @ArchTest
    static final ArchRule noScoreOnAPerson = ArchitectureRules.noScoreOnAPerson;
    @ArchTest
    static final ArchRule onlyServicesOpenTransactions = ArchitectureRules.onlyServicesOpenTransactions;
    @ArchTest
    static final ArchRule resourcesArePublic = ArchitectureRules.resourcesArePublic;
    @ArchTest
    static final ArchRule instantsComeFromTheClock = ArchitectureRules.instantsComeFromTheClock;
    @ArchTest
    static final ArchRule valuesAreFinal = ArchitectureRules.valuesAreFinal;

    @ArchTest
    static final ArchRule transactionsKnowNothingAboveThem = noClasses().that().resideInAPackage("trygg.platform.db..")
            .should().dependOnClassesThat().resideInAnyPackage("trygg.platform.events..", "trygg.platform.guarantee..",
                    "trygg.platform.municipality..", "trygg.platform.secrecy..", "trygg.platform.api..",
                    "trygg.platform.pages..", "trygg.platform.operations..");

    @ArchTest
    static final ArchRule eventsKnowTransactionsOnly = noClasses().that().resideInAPackage("trygg.platform.events..").should()
            .dependOnClassesThat().resideInAnyPackage("trygg.platform.guarantee..", "trygg.platform.municipality..",
                    "trygg.platform.secrecy..", "trygg.platform.api..", "trygg.platform.pages..",
                    "trygg.platform.operations..");

    @ArchTest
    static final ArchRule guaranteesKnowNoPagesAndNoReaders = noClasses().that()
            .resideInAPackage("trygg.platform.guarantee..").should().dependOnClassesThat()
            .resideInAnyPackage("trygg.platform.secrecy..", "trygg.platform.pages..", "trygg.platform.operations..");

    @ArchTest
    static final ArchRule packagesFormNoCycles = slices().matching("trygg.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule thePlatformDependsOnNoService = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("trygg.intake..", "trygg.housing..", "trygg.benefits..", "trygg.care..");

    @ArchTest
    static void thePlatformsNamesKnowNoWordOfSocialWork(JavaClasses classes) {
        var found = new ArrayList<String>();
        for (var type : classes) {
            if (type.getPackageName().equals("trygg.platform.pages")) {
                continue;
            }
            check(found, type.getSimpleName(), type.getName());
            type.getFields().forEach(field -> check(found, field.getName(), field.getFullName()));
            type.getMethods().forEach(method -> check(found, method.getName(), method.getFullName()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void thePlatformsTablesKnowNoWordOfSocialWork() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/resources/db/platform"))) {
            for (var file : files.toList()) {
                for (var line : Files.readAllLines(file)) {
                    check(found, line, file.getFileName() + ": " + line);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void check(List<String> found, String name, String where) {
        // childCount, child_count and ChildCount are the same words.
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        if (SOCIAL_WORK.matcher(words).find()) {
            found.add(where);
        }
    }
}
