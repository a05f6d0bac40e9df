package trygg.housing.landlord.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.HomeState;
import trygg.housing.home.web.HomeWords;
import trygg.housing.landlord.GuaranteeTerm;
import trygg.housing.landlord.Incident;
import trygg.housing.landlord.LandlordQuestionService.WithClock;
import trygg.housing.landlord.OfferHome;
import trygg.housing.landlord.OwnHome;
import trygg.housing.need.web.HousingWords;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/** What landlords and the municipality read of each other, in the reader's words. */
record LandlordPage(PageFrame frame, LandlordWords words, HomeWords homeWords) {

    /**
     * @param state empty for a place for nights
     * @param next what must happen with it, in words
     * @param reportable whether it can be reported vacant
     * @param let whether somebody has a contract of it
     */
    public record HomeRow(UUID id, String name, String kind, String state, String stateColour, String next, String rooms,
            int capacity, String features, String contract, String ready, boolean reportable, boolean let) {
    }

    /** @param answered whether there is an answer; then it stands in the rest */
    public record QuestionRow(UUID id, String landlord, String asked, String text, @Nullable ClockView clock, boolean answered,
            String answer, String answeredAt, String answeredBy) {
    }

    /** @param holds whether it holds today */
    public record TermRow(UUID id, String text, String decision, String time, boolean forAll, boolean holds) {
    }

    public record IncidentRow(String on, String kind, String text, String toldBy) {
    }

    static LandlordPage in(PageFrame frame) {
        return new LandlordPage(frame, BundleWords.in(LandlordWords.class, frame.language()),
                BundleWords.in(HomeWords.class, frame.language()));
    }

    HomeRow row(OwnHome own) {
        var home = own.home();
        var state = own.state();
        var rooms = home.rooms();
        return new HomeRow(home.id(),
                home.where(),
                homeWords.kind(Codes.of(home.kind())), state == null ? "–" : words.state(Codes.of(state)), colour(own),
                next(own), rooms == null ? "–" : rooms.toString(), home.capacity(),
                home.features().stream().filter(OfferHome.FEATURES::contains).sorted()
                        .map(one -> homeWords.feature(Codes.of(one)))
                        .collect(Collectors.joining(", ")),
                homeWords.contract(Codes.of(home.contract())), Words.date(home.readyOn(), frame), own.reportable(), own.let());
    }

    private String next(OwnHome own) {
        var vacant = own.vacant();
        var since = own.letSince();
        if (vacant != null) {
            return words.vacancy(vacant.offered());
        }
        return since == null ? "" : words.let_since(Words.date(LocalDate.ofInstant(since, frame.zone()), frame));
    }

    private static String colour(OwnHome own) {
        return own.vacant() != null ? "info" : own.state() == HomeState.OUT_OF_SERVICE ? "warning" : "neutral";
    }

    QuestionRow row(WithClock found) {
        var one = found.question();
        var clock = found.clock();
        var answer = one.answer();
        return new QuestionRow(one.id(), one.landlord(), Words.dateTime(one.askedAt(), frame), one.asks(),
                clock == null ? null
                        : ClockView.of(clock,
                                BundleWords.in(HousingWords.class, frame.language()).guarantee(clock.guarantee())),
                answer != null, answer == null ? "" : answer.says(),
                answer == null ? "" : Words.dateTime(answer.at(), frame), answer == null ? "" : answer.by());
    }

    TermRow row(GuaranteeTerm one) {
        var until = one.until();
        return new TermRow(one.id(), one.says(), one.decision(), until == null ? words.from_day(Words.date(one.from(), frame))
                : words.from_until(Words.date(one.from(), frame), Words.date(until, frame)), one.landlordId() == null,
                one.holds(LocalDate.ofInstant(frame.now(), frame.zone())));
    }

    IncidentRow row(Incident one) {
        return new IncidentRow(Words.date(one.on(), frame), words.incident_kind(Codes.of(one.kind())), one.says(),
                words.told_by(Codes.of(one.toldBy())));
    }

    List<Choice> incidentKinds() {
        return Arrays.stream(Incident.Kind.values())
                .map(kind -> new Choice(Codes.of(kind), words.incident_kind(Codes.of(kind)))).toList();
    }

    /** Refuses a text that is empty or too long. */
    static void text(FormInput form, String field, LandlordWords words, int most) {
        if (form.value(field).isEmpty()) {
            form.refuse(field, words.write_something());
        } else if (form.value(field).length() > most) {
            form.refuse(field, words.too_long());
        }
    }
}
