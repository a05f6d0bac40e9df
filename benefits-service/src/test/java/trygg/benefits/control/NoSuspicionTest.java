package trygg.benefits.control;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** C039: people are never automatically put under suspicion. What would make it possible does not exist. */
@AnalyzeClasses(packages = "trygg.benefits", importOptions = DoNotIncludeTests.class)
class NoSuspicionTest {

    private static final String WORDS = "score|risk|suspect|suspicion|fraud|trustworth|profil(e|ing)_of|likelihood|propensity";

    /** What would tell who somebody is, and may lead to no control. */
    private static final String WHO = "nationality|citizen|birth_?place|country_?of|ethnic|religion|district|postal|area|surname|first_?name|sex|gender";

    @ArchTest
    static final ArchRule noFieldRatesAPerson = noFields().should().haveNameMatching("(?i).*(" + WORDS + ").*");

    @ArchTest
    static final ArchRule noFieldOfAControlTellsWhoSomebodyIs = noFields().that()
            .areDeclaredInClassesThat().resideInAPackage("trygg.benefits.control..").should()
            .haveNameMatching("(?i).*(" + WHO + ").*");

    /** C038: payments go on, because whoever controls cannot reach them. */
    @ArchTest
    static final ArchRule controlKnowsNoPayment = noClasses().that().resideInAPackage("trygg.benefits.control..").should()
            .dependOnClassesThat().haveNameMatching(".*\\.(Payment|ChangePayment|Paying|Pay)[A-Za-z]*(\\$.*)?")
            .orShould().dependOnClassesThat().resideInAPackage("trygg.benefits.bank..");

    /** And whoever pays or decides does not ask whether there is a control. */
    @ArchTest
    static final ArchRule nothingElseKnowsOfControls = noClasses().that().resideOutsideOfPackage("trygg.benefits.control..")
            .should().dependOnClassesThat().resideInAPackage("trygg.benefits.control..");

    @Test
    void noColumnRatesAPerson() throws IOException {
        var word = Pattern.compile("(?i)\\b\\w*(" + WORDS + ")\\w*\\b");
        for (var migration : migrations()) {
            var statements = Files.readString(migration).replaceAll("--.*", "");

            assertThat(word.matcher(statements).results().map(found -> found.group()).toList())
                    .as("what rates a person in %s", migration.getFileName()).isEmpty();
        }
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var all = files.toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(4);
            return all;
        }
    }
}
