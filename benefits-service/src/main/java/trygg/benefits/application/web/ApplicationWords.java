package trygg.benefits.application.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationFile;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.DocumentKind;
import trygg.benefits.application.Household;
import trygg.benefits.application.NeedKind;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;

/**
 * Says an application in the reader's words: the row of the board, the head of its page, its clocks and choices.
 *
 * @param country whose law applies, which need not be that of the reader's language
 */
public record ApplicationWords(PageFrame frame, BenefitsWords words, Country country) {

    /** The paragraphs decisions usually rest on. The API takes any other. */
    private static final List<String> SWEDISH = List.of("SoL 2025:400 12:1", "SoL 2025:400 12:2", "SoL 2025:400 12:5",
            "SoL 2025:400 12:7", "SoL 2025:400 29:1");
    private static final List<String> NORWEGIAN = List.of("sosialtjenesteloven § 18", "sosialtjenesteloven § 19",
            "sosialtjenesteloven § 20", "sosialtjenesteloven § 29", "sosialtjenesteloven § 17", "sosialtjenesteloven § 3");

    public static ApplicationWords in(PageFrame frame, Country country) {
        return new ApplicationWords(frame, BundleWords.in(BenefitsWords.class, frame.language()), country);
    }

    /** One line of the board. Of a protected person it tells what is needed and by when, and nothing of who. */
    WorkRow row(ApplicationFile file) {
        var application = file.application();
        var clock = file.clocks().stream().map(this::clock).filter(ClockView::open).findFirst();
        return new WorkRow(frame.root() + "/applications/" + application.id(), household(application.household()),
                words.short_case(shortCase(application)), tags(application), clock.orElse(null),
                application.protectedPerson());
    }

    public CaseHead head(Application application) {
        var tags = new ArrayList<>(tags(application));
        if (application.interpreter()) {
            tags.add(new Tag(words.interpreter(language(application)), "info"));
        }
        var next = application.undecided().stream().findFirst().map(part -> part.code()).orElse("");
        return new CaseHead(words.application_in(shortCase(application)), application.protectedPerson(),
                application.household().members().stream().map(this::member).toList(), tags, null, words.next(next));
    }

    public List<ClockView> clocks(ApplicationFile file) {
        return file.clocks().stream().map(this::clock).toList();
    }

    public List<Choice> outcomes() {
        return Stream.of(Outcome.values()).map(one -> new Choice(one.code(), words.outcome_of(one.code()))).toList();
    }

    List<Choice> documents() {
        return Stream.of(DocumentKind.values()).map(one -> new Choice(one.code(), words.document(one.code()))).toList();
    }

    /** The papers that have not come: each with its request, for the same kind may be asked for twice. */
    List<Choice> outstanding(ApplicationFile file) {
        return file.documentRequests().stream().flatMap(request -> request.outstanding(file.receipts()).stream()
                .map(one -> new Choice(request.id() + "." + one.kind().code(),
                        words.outstanding(words.document(one.kind().code()), Words.date(one.dueOn(), frame)))))
                .toList();
    }

    public List<Choice> grounds() {
        var usual = switch (country) {
            case SE -> SWEDISH;
            case NO -> NORWEGIAN;
        };
        return usual.stream().map(ground -> new Choice(ground, words.ground_of(ground))).toList();
    }

    /** Such as "2 adults and 1 child, 7 years". The name is intake's to know. */
    public String household(Household household) {
        var parts = new ArrayList<String>();
        if (household.adults() > 0) {
            parts.add(words.adults(household.adults()));
        }
        if (household.children() > 0) {
            parts.add(words.children(household.children()));
        }
        var ages = household.members().stream().filter(Household.Member::child).map(child -> child.age(today()))
                .filter(Objects::nonNull).sorted(Comparator.reverseOrder()).map(String::valueOf)
                .collect(Collectors.joining(", "));
        return String.join(" " + words.and() + " ", parts) + (ages.isEmpty() ? "" : ", " + words.years(ages));
    }

    String kinds(Application application) {
        return application.kinds().stream().map(kind -> words.kind(kind.code())).collect(Collectors.joining(", "));
    }

    private ClockView clock(GuaranteeClock clock) {
        return ClockView.of(clock, words.guarantee(clock.guarantee()));
    }

    private List<Tag> tags(Application application) {
        return application.kinds().stream().map(kind -> tag(application, kind)).toList();
    }

    private Tag tag(Application application, NeedKind kind) {
        var pressing = application.open() && kind == NeedKind.FOOD_OR_MEDICINE
                && application.undecided().size() == application.parts().size();
        return new Tag(words.kind(kind.code()), pressing ? "warning" : "neutral");
    }

    private CaseHead.Member member(Household.Member member) {
        var age = member.age(today());
        return new CaseHead.Member(member.child() ? "child" : "person",
                words.member(member.role()) + (age == null ? "" : ", " + words.years(age.toString())));
    }

    private String language(Application application) {
        var name = Locale.forLanguageTag(application.language()).getDisplayLanguage(frame.language().locale());
        return name.isEmpty() ? application.language() : name;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(frame.now(), frame.zone());
    }

    /** What people say to each other: the first eight signs. */
    private static String shortCase(Application application) {
        return application.caseId().toString().substring(0, 8);
    }
}
