package trygg.benefits.letter;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Money;
import trygg.benefits.bank.Payee.Kind;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.Language;

/**
 * All that a decision's letter is made of. A letter is whole without items, sheets and payments; with them it says more.
 *
 * @param items what was asked for, one by one; none when the decision speaks of the application as a whole
 * @param sheets the kept calculations, the earliest month first
 * @param payments what is planned or paid at the time the letter is sent
 * @param signedBy who signed beside the one who decided; nothing when one was enough
 * @param individualReason why it is less than the floor for this household; nothing when it is not
 * @param clauses sentences the decision must carry to have effect, such as that the aid is to be paid back
 */
public record LetterFacts(Application application, Decision decision, List<LetterItem> items, List<KeptSheet> sheets,
        List<Payment> payments, @Nullable String signedBy, @Nullable String individualReason, List<String> clauses,
        Municipality municipality, Language language) {

    public LetterFacts {
        items = List.copyOf(items);
        sheets = List.copyOf(sheets);
        payments = List.copyOf(payments);
        clauses = List.copyOf(clauses);
    }

    /** @param sheets the decision rests on; none when nothing was reckoned */
    public static LetterFacts of(Application application, Decision decision, List<KeptSheet> sheets, List<Payment> payments,
            Municipality municipality, Language language) {
        var signature = decision.signature();
        return new LetterFacts(application, decision, decision.items().stream().map(item -> item(item, decision)).toList(),
                sheets, payments, signature == null ? null : signature.by(), decision.individualReason(), List.of(),
                municipality, language);
    }

    private static LetterItem item(Decision.Item item, Decision decision) {
        return new LetterItem(item.kind(), item.asked(), item.granted(), item.outcome(),
                Ground.isParagraph(item.ground()) ? new Ground(item.ground()) : decision.ground(), item.reason());
    }

    public LetterFacts withClauses(List<String> more) {
        return new LetterFacts(application, decision, items, sheets, payments, signedBy, individualReason, more, municipality,
                language);
    }

    /** @param on when it is or was paid; nothing when no day is set yet */
    public record Payment(Money amount, @Nullable LocalDate on, Payee payee) {
    }

    /** What kind of receiver; never who, and never an account. */
    public enum Payee {
        HOUSEHOLD,
        LANDLORD,
        ENERGY_COMPANY;

        /** What the municipality's own ledger pays has no payee here; it goes to the household. */
        static Payee of(@Nullable Kind kind) {
            return switch (kind) {
                case LANDLORD -> LANDLORD;
                case ENERGY_COMPANY -> ENERGY_COMPANY;
                case PERSON -> HOUSEHOLD;
                case null -> HOUSEHOLD;
            };
        }
    }

    /**
     * The language of a letter: the household's own when we can write it, otherwise the first of the municipality, with the
     * offer of an interpreter.
     */
    public static Language languageOf(Application application, Municipality municipality) {
        return Language.of(application.language()).or(() -> Language.of(municipality.languages().getFirst()))
                .orElse(Language.NB);
    }
}
