package trygg.housing.fidelity;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import trygg.housing.tenancy.SupportStep.EndedWhy;
import trygg.housing.tenancy.SupportStep.Offer;
import trygg.housing.tenancy.Tenancy.Contract;

/**
 * How a principle is measured: what one tenancy shows of it, if it can show anything. Version {@value #VERSION} of the
 * definitions; a change of what counts is another version, so that two figures are never compared that count differently.
 */
public enum Measure {
    /** Of those that run. A second-hand or trial contract is no right to a home (C053). */
    OWN_CONTRACT(Principle.RIGHT_TO_A_HOME, one -> !one.running() ? null
            : one.own() ? Sign.FIRST_HAND : one.contract() == Contract.TRIAL ? Sign.TRIAL : Sign.SECOND_HAND),
    /** Straight from homelessness, without a stair of lodgings before. */
    FROM_HOMELESSNESS(Principle.RIGHT_TO_A_HOME, one -> one.wasHomeless() ? Sign.WAS_HOMELESS : Sign.WAS_NOT_HOMELESS),
    /** Of those that were lost. Who waits still counts, because the home is still missing. */
    HOUSED_AGAIN(Principle.RIGHT_TO_A_HOME, one -> one.after() == null ? null : switch (one.after()) {
        case KEYS_AGAIN -> Sign.KEYS_AGAIN;
        case WAITING -> Sign.STILL_WAITING;
        case LEFT_THE_LIST -> null;
        case NOTHING -> Sign.NO_KEYS_AGAIN;
    }),
    HOMES_TO_CHOOSE_AMONG(Principle.CHOICE_AND_CONTROL,
            one -> one.homesShown() > 1 ? Sign.SEVERAL_HOMES : Sign.ONE_HOME),
    /** Of those that run and whose contract was read: no clause ties the home to treatment, sobriety or support (C053). */
    NO_CONDITIONS(Principle.SEPARATION_OF_HOME_AND_TREATMENT, one -> one.conditions() == null || !one.running() ? null
            : one.conditions() ? Sign.CONDITION_FOUND : Sign.NO_CONDITION),
    SUPPORT_BY_ANOTHER(Principle.SEPARATION_OF_HOME_AND_TREATMENT,
            offered(offer -> offer.ownProvider(), Sign.OTHER_PROVIDER, Sign.LANDLORD_PROVIDES)),
    /** Of those whose support was refused or ended: that must not end the home. */
    HOME_OUTLIVES_SUPPORT(Principle.SEPARATION_OF_HOME_AND_TREATMENT, supported(with -> with.letGo(), (one,
            with) -> one.lost() && with.offAtEnd() ? Sign.HOME_LOST_WITHOUT_SUPPORT : Sign.HOME_STAYED)),
    RECOVERY(Principle.RECOVERY_ORIENTATION,
            offered(offer -> offer.recovery(), Sign.RECOVERY_OFFERED, Sign.NO_RECOVERY_OFFERED)),
    NO_ABSTINENCE(Principle.HARM_REDUCTION,
            offered(offer -> offer.harmReduction(), Sign.NO_ABSTINENCE_ASKED, Sign.ABSTINENCE_ASKED)),
    /** Of those who lacked more than a home: for lack of a home alone nobody is asked to accept support (C057). */
    SUPPORT_OFFERED(Principle.ACTIVE_ENGAGEMENT, one -> one.structural() ? null
            : one.support() != null && one.support().offer() != null ? Sign.SUPPORT_OFFERED : Sign.NO_SUPPORT_OFFERED),
    ASKED_AGAIN(Principle.ACTIVE_ENGAGEMENT, supported(with -> with.letGo(),
            (one, with) -> one.structural() ? null : with.askedAgain() ? Sign.ASKED_AGAIN : Sign.NOT_ASKED_AGAIN)),
    OWN_GOALS(Principle.PERSON_CENTRED_PLANNING, supported(with -> with.ownGoals() != null,
            (_, with) -> Boolean.TRUE.equals(with.ownGoals()) ? Sign.OWN_GOALS : Sign.NO_OWN_GOALS)),
    NO_TIME_LIMIT(Principle.FLEXIBLE_SUPPORT, supported(with -> with.endedWhy() != null,
            (_, with) -> with.endedWhy() == EndedWhy.TIME_LIMIT ? Sign.ENDED_BY_TIME : Sign.ENDED_BY_NEED_OR_WISH));

    public static final int VERSION = 1;

    private final Principle principle;
    private final Shows shows;

    Measure(Principle principle, Shows shows) {
        this.principle = principle;
        this.shows = shows;
    }

    /** Nothing when the tenancy cannot show it. */
    private interface Shows {

        @Nullable
        Sign of(Housed one);
    }

    private interface Supported {

        @Nullable
        Sign of(Housed one, Housed.Support with);
    }

    public Principle principle() {
        return principle;
    }

    @Nullable
    Sign of(Housed one) {
        return shows.of(one);
    }

    /** The day of the fact: of what support shows the newest step, of a loss its day, else the keys. */
    LocalDate on(Housed one) {
        var support = one.support();
        return switch (this) {
            case OWN_CONTRACT, FROM_HOMELESSNESS, HOMES_TO_CHOOSE_AMONG, NO_CONDITIONS -> one.startedOn();
            case HOUSED_AGAIN -> one.endedOn() == null ? one.startedOn() : one.endedOn();
            default -> support == null ? one.startedOn() : support.on();
        };
    }

    private static Shows supported(Function<Housed.Support, Boolean> can, Supported shows) {
        return one -> one.support() != null && can.apply(one.support()) ? shows.of(one, one.support()) : null;
    }

    private static Shows offered(Function<Offer, Boolean> kept, Sign yes, Sign no) {
        return one -> one.support() == null || one.support().offer() == null ? null
                : kept.apply(one.support().offer()) ? yes : no;
    }
}
