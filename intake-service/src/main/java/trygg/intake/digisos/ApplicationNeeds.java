package trygg.intake.digisos;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which needs an application states, from its structured answers alone. Free text is for a caseworker to read: no word in it
 * opens or closes anything here, and nothing is weighed or scored. A rule opens help and never refuses it.
 *
 * <table>
 * <caption>The rules</caption>
 * <tr>
 * <th>Rule</th>
 * <th>Answer in the application</th>
 * <th>Need</th>
 * <th>Acute</th>
 * <th>Because</th>
 * </tr>
 * <tr>
 * <td>{@link Rule#APPLIES}</td>
 * <td>always</td>
 * <td>money</td>
 * <td>no</td>
 * <td>the form is the application for financial
 * support, sosialtjenesteloven section 18; whether it cannot wait stands in free text</td>
 * </tr>
 * <tr>
 * <td>{@link Rule#NO_HOME}</td>
 * <td>lives nowhere ("ingen")</td>
 * <td>roof-tonight, housing</td>
 * <td>yes</td>
 * <td>the
 * municipality must find a place for the night, sosialtjenesteloven section 27, and help to a home, boligsosialloven section
 * 6</td>
 * </tr>
 * <tr>
 * <td>{@link Rule#NO_HOME_OF_OWN}</td>
 * <td>lives with friends, in a crisis shelter, an institution or a prison</td>
 * <td>housing</td>
 * <td>no</td>
 * <td>there is a roof tonight but it is not a home, boligsosialloven section 4. Somebody with a
 * home to return to says so in the first talk, which costs less than being overlooked</td>
 * </tr>
 * <tr>
 * <td>{@link Rule#NO_JOB}</td>
 * <td>has no job, does not study, is not known to be under 18 or over 66</td>
 * <td>work</td>
 * <td>no</td>
 * <td>advice and qualification are to be offered, sosialtjenesteloven sections 17 and 29; the
 * programme's ages are 18 to 67</td>
 * </tr>
 * </table>
 *
 * <p>
 * Deliberately without a rule: living with parents or relatives (ordinary for the young, and for many families), "other" and no
 * answer (not known); violence from a stay in a crisis shelter (the shelter already helps, and a label of that kind is set by a
 * person); concern for a child from poverty or many children (poverty is no neglect); eviction, food and medicine (the format
 * has no structured answer about them).
 */
public final class ApplicationNeeds {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final int FIRST_WORKING_AGE = 18;
    private static final int FIRST_AGE_BEYOND_THE_PROGRAMME = 67;

    private ApplicationNeeds() {
    }

    /** The kinds of need that an application can open, by the codes of the contact API. */
    public enum Kind {
        ROOF_TONIGHT("roof-tonight"),
        HOUSING("housing"),
        MONEY("money"),
        WORK("work");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Why a need follows; shown to the caseworker beside it. */
    public enum Rule {
        APPLIES,
        NO_HOME,
        NO_HOME_OF_OWN,
        NO_JOB
    }

    public record StatedNeed(Kind kind, boolean acute, Rule rule) {
    }

    /** Every kind at most once, the most pressing first. Never empty. */
    public static List<StatedNeed> of(Application application) {
        var needs = new ArrayList<StatedNeed>();
        switch (application.dwelling().kind()) {
            case NONE -> {
                needs.add(new StatedNeed(Kind.ROOF_TONIGHT, true, Rule.NO_HOME));
                needs.add(new StatedNeed(Kind.HOUSING, true, Rule.NO_HOME));
            }
            case FRIENDS, CRISIS_SHELTER, INSTITUTION, PRISON ->
                needs.add(new StatedNeed(Kind.HOUSING, false, Rule.NO_HOME_OF_OWN));
            case OWNED, RENTED, MUNICIPAL, PARENTS, RELATIVES, OTHER, NOT_STATED -> {
            }
        }
        needs.add(new StatedNeed(Kind.MONEY, false, Rule.APPLIES));
        if (mayWantWork(application)) {
            needs.add(new StatedNeed(Kind.WORK, false, Rule.NO_JOB));
        }
        return List.copyOf(needs);
    }

    private static boolean mayWantWork(Application application) {
        var work = application.work();
        return Boolean.FALSE.equals(work.hasJob()) && !Boolean.TRUE.equals(work.isStudent())
                && isOfWorkingAge(application.applicant().birthDate(), application.submittedAt());
    }

    /** An unknown age keeps the offer open. */
    private static boolean isOfWorkingAge(@Nullable LocalDate birthDate, @Nullable Instant on) {
        if (birthDate == null || on == null) {
            return true;
        }
        var age = Period.between(birthDate, LocalDate.ofInstant(on, NORWAY)).getYears();
        return age >= FIRST_WORKING_AGE && age < FIRST_AGE_BEYOND_THE_PROGRAMME;
    }
}
