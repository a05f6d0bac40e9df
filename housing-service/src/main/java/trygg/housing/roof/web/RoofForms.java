package trygg.housing.roof.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.OfferRoof;
import trygg.housing.need.PlaceKind;
import trygg.housing.roof.AnswerOffer;
import trygg.housing.roof.DeclineReason;
import trygg.housing.roof.RequestRoof;
import trygg.housing.roof.RoofNeed;
import trygg.housing.roof.ShelterReason;
import trygg.platform.api.Codes;
import trygg.platform.pages.FormInput;

/**
 * Reads what was typed into the forms of roofs tonight, or says at the field what is wrong. None has a field for a condition.
 */
record RoofForms(FormInput form, RoofWords words) {

    private static final int LONGEST = 500;
    private static final int MOST_PERSONS = 20;

    /** Which of the three things was said stands in the button. */
    Optional<AnswerOffer> answer(UUID requestId, String by) {
        var offer = form.id("offerId");
        var act = form.id("actId");
        return switch (form.value("answer")) {
            case "declined" -> reason("declineReason", DeclineReason.class)
                    .map(reason -> AnswerOffer.declined(act, requestId, offer, reason, by));
            case "refused" -> reason("refuseReason", ShelterReason.class)
                    .map(reason -> AnswerOffer.refused(act, requestId, offer, reason, by));
            default -> Optional.of(AnswerOffer.accepted(act, requestId, offer, by));
        };
    }

    Optional<OfferRoof> voucher(String by) {
        var place = PlaceKind.of(form.value("placeKind"));
        if (place.isEmpty()) {
            form.refuse("placeKind", words.choose_place());
        }
        if (form.value("address").isEmpty()) {
            form.refuse("address", words.give_address());
        }
        if (form.value("address").length() > LONGEST) {
            form.refuse("address", words.too_long());
        }
        return form.accepted() ? place.map(kind -> new OfferRoof(form.id("actId"), kind, form.value("address"), null, by))
                : Optional.empty();
    }

    /** @return why somebody joins the case; nothing when it is refused at the field */
    Optional<String> joining() {
        var reason = form.value("joinReason");
        if (reason.isEmpty()) {
            form.refuse("joinReason", words.give_why());
        } else if (reason.length() > LONGEST) {
            form.refuse("joinReason", words.too_long());
        }
        return form.accepted() ? Optional.of(reason) : Optional.empty();
    }

    Optional<RequestRoof> request(String municipality, LocalDate today, Instant now, String by) {
        var alias = form.value("alias");
        var caseId = caseId();
        if (form.accepted() && alias.isEmpty() == (caseId == null)) {
            form.refuse("alias", words.case_or_alias());
        }
        if (alias.length() > 100) {
            form.refuse("alias", words.too_long());
        }
        var births = births(today);
        var needs = EnumSet.noneOf(RoofNeed.class);
        form.values("needs").forEach(code -> Codes.read(RoofNeed.class, code).ifPresent(needs::add));
        return form.accepted() ? Optional.of(new RequestRoof(form.id("actId"), municipality, caseId,
                alias.isEmpty() ? null : alias, births, needs, now, by)) : Optional.empty();
    }

    private @Nullable UUID caseId() {
        if (form.value("caseId").isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(form.value("caseId"));
        } catch (IllegalArgumentException _) {
            form.refuse("caseId", words.not_a_case());
            return null;
        }
    }

    private List<LocalDate> births(LocalDate today) {
        var births = new ArrayList<LocalDate>();
        try {
            for (var one : form.value("births").split("[\\s,;]+")) {
                births.add(LocalDate.parse(one));
            }
        } catch (DateTimeParseException _) {
            births.clear();
        }
        if (births.isEmpty() || births.size() > MOST_PERSONS || births.stream().anyMatch(today::isBefore)) {
            form.refuse("births", words.not_births());
        }
        return births;
    }

    private <E extends Enum<E>> Optional<E> reason(String field, Class<E> kind) {
        var reason = Codes.read(kind, form.value(field));
        if (reason.isEmpty()) {
            form.refuse(field, words.choose_reason());
        }
        return reason;
    }
}
