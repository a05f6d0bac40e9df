package trygg.benefits.letter;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Money;
import trygg.benefits.application.web.BenefitsWords;
import trygg.benefits.letter.Letter.Fact;
import trygg.benefits.letter.Letter.Section;
import trygg.benefits.parameter.Amount;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Office;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;

/**
 * What all letters of a municipality have in common: how they write days and amounts, who sends them, how to appeal and whom
 * to ask. The words are the reader's, the law is the municipality's.
 */
public record LetterText(Language language, Municipality municipality, LetterWords words) {

    private static final int SIGNS_OF_AN_ID = 8;

    public static LetterText in(Language language, Municipality municipality) {
        return new LetterText(language, municipality, BundleWords.in(LetterWords.class, language));
    }

    /** What people say to each other of a case or a decision: the first eight signs. */
    public static String shortId(UUID id) {
        return id.toString().substring(0, SIGNS_OF_AN_ID);
    }

    public String country() {
        return municipality.country().name();
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(language == Language.NB ? "d. MMMM yyyy" : "d MMMM yyyy", language.locale())
                .format(day);
    }

    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone()));
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(month);
    }

    public String money(Money money) {
        return money(money.amount(), money.currency().getCurrencyCode());
    }

    String money(Amount amount) {
        return money(BigDecimal.valueOf(amount.hundredths(), 2),
                Money.currencyOf(municipality.country()).getCurrencyCode());
    }

    /** In their own country both currencies are kr; a reader of English gets the code. */
    private String money(BigDecimal amount, String currency) {
        var numbers = NumberFormat.getInstance(language.locale());
        numbers.setMinimumFractionDigits(2);
        numbers.setMaximumFractionDigits(2);
        return numbers.format(amount) + '\u00a0' + (language == Language.EN ? currency : "kr");
    }

    public ZoneId zone() {
        return municipality.timeZone();
    }

    /** The paragraph in words, with its law; one we have no words for stands as it was written. */
    public String law(Ground ground) {
        var paragraph = ground.paragraph();
        var said = BundleWords.in(BenefitsWords.class, language).ground_of(paragraph);
        if (said.equals(paragraph)) {
            return paragraph;
        }
        return words.law(paragraph.startsWith("SoL") ? "socialtjänstlagen (2025:400)" : "sosialtjenesteloven", said);
    }

    public List<String> sender() {
        var sender = new ArrayList<String>();
        office().ifPresent(office -> sender.add(office.name()));
        sender.add(words.sender_place(municipality.name()));
        return sender;
    }

    /** What any letter about a decision is known by. */
    public List<Fact> head(UUID caseId, UUID decisionId, Instant at) {
        return List.of(new Fact(words.case_label(), shortId(caseId)), new Fact(words.decision_label(), shortId(decisionId)),
                new Fact(words.decided_label(), day(at)));
    }

    /**
     * How to appeal and by when. Three weeks from the day the letter was received: förvaltningslagen (2017:900) 43–46 §§
     * and SoL 2025:400 35:1; forvaltningsloven §§ 28–34 and sosialtjenesteloven § 47.
     */
    public Section appeal(UUID caseId, UUID decisionId) {
        return new Section(words.appeal_heading(),
                List.of(words.appeal_text(country()), words.appeal_deadline(country()), words.appeal_help(country()),
                        words.appeal_next(country()), words.appeal_source(country()), words.appeal_write()),
                List.of(words.appeal_which(shortId(caseId), shortId(decisionId)), words.appeal_change(),
                        words.appeal_reach()),
                List.of());
    }

    /** Whom to ask, now and later, and in which language. */
    public Section contact(Application application) {
        var office = office();
        return Section.of(words.contact_heading(), List.of(
                words.contact(office.map(Office::name).orElse(municipality.name()),
                        office.map(Office::phone).orElse(""), shortId(application.caseId())),
                words.contact_now(), words.contact_again(), words.interpreter(interpreter(application))));
    }

    /** The office that stands for the municipality: the first of its profile. */
    private Optional<Office> office() {
        return municipality.offices().stream()
                .filter(office -> office.kind().equals("social-office") || office.kind().equals("nav-office")).findFirst();
    }

    /** The language to interpret into: the household's own when it asked for it or we cannot write it; else none is named. */
    private String interpreter(Application application) {
        var own = Locale.forLanguageTag(application.language());
        var needed = application.interpreter() || Language.of(application.language()).isEmpty();
        return needed ? name(own.getDisplayLanguage(language.locale())) : "";
    }

    private static String name(@Nullable String language) {
        return language == null ? "" : language;
    }
}
