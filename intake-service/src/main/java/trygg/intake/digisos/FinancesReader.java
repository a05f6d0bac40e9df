package trygg.intake.digisos;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import trygg.intake.digisos.Finances.Confirmation;
import trygg.intake.digisos.Finances.Descriptions;
import trygg.intake.digisos.Finances.HousingBenefitCase;
import trygg.intake.digisos.Finances.Outcome;
import trygg.intake.digisos.MoneyFact.Kind;
import trygg.intake.digisos.MoneyFact.PaidTo;
import trygg.intake.digisos.MoneyFact.Part;

/** Takes the money out of a valid file: the overview of the regular, then what was stated for this application. */
final class FinancesReader {

    private static final Map<String, PaidTo> RECEIVERS = Map.of("Husstand", PaidTo.HOUSEHOLD, "Kommune",
            PaidTo.MUNICIPALITY);
    private static final Map<String, Outcome> OUTCOMES = Map.of("INNVILGET", Outcome.GRANTED, "AVSLAG", Outcome.REFUSED,
            "AVVIST", Outcome.DISMISSED);

    private FinancesReader() {
    }

    static Finances read(Fields economy) {
        var overview = economy.in("oversikt");
        var stated = economy.in("opplysninger");
        var facts = new ArrayList<MoneyFact>();
        facts.addAll(overview.each("inntekt", line -> line(Kind.INCOME, line)));
        facts.addAll(overview.each("utgift", line -> line(Kind.REGULAR_COST, line)));
        facts.addAll(overview.each("formue", line -> line(Kind.ASSET, line)));
        facts.addAll(stated.each("utbetaling", line -> line(Kind.PAYOUT, line)));
        facts.addAll(stated.each("utgift", line -> line(Kind.COST, line)));
        return new Finances(facts, stated.in("bostotte").each("saker", FinancesReader::housingBenefitCase),
                stated.each("bekreftelse", FinancesReader::confirmation),
                stated.in("beskrivelseAvAnnet").ifPresent(FinancesReader::descriptions));
    }

    /** The lines of all lists share their names; a field that a kind does not have is simply absent. */
    private static MoneyFact line(Kind kind, Fields line) {
        var organisation = line.in("organisasjon");
        var payout = kind == Kind.PAYOUT;
        var hasGrossAndNet = payout || kind == Kind.INCOME;
        var gross = hasGrossAndNet ? line.money("brutto") : null;
        var net = hasGrossAndNet ? line.money("netto") : null;
        return new MoneyFact(kind, line.required("type"), line.required("tittel"),
                first(kind == Kind.INCOME ? null : line.money("belop"), net, gross), gross, net,
                payout ? line.money("skattetrekk") : null, payout ? line.money("andreTrekk") : null, line.source(),
                line.flag("overstyrtAvBruker"), payout ? line.date("utbetalingsdato") : null,
                payout ? line.date("periodeFom") : null, payout ? line.date("periodeTom") : null,
                payout ? organisation.text("navn") : null, payout ? organisation.text("organisasjonsnummer") : null,
                payout ? line.choice("mottaker", RECEIVERS) : null,
                payout ? line.each("komponenter", FinancesReader::part) : List.of());
    }

    private static Part part(Fields part) {
        return new Part(part.text("type"), part.money("belop"), part.text("satsType"), part.money("satsAntall"),
                part.money("satsBelop"));
    }

    private static HousingBenefitCase housingBenefitCase(Fields one) {
        return new HousingBenefitCase(one.required("type"), one.date("dato"), one.required("status"),
                one.text("beskrivelse"), one.choice("vedtaksstatus", OUTCOMES), one.source());
    }

    private static Confirmation confirmation(Fields one) {
        return new Confirmation(one.required("type"), one.required("tittel"), one.answer("verdi"),
                one.instant("bekreftelsesDato"), one.source());
    }

    private static Descriptions descriptions(Fields others) {
        return new Descriptions(others.required("verdi"), others.required("sparing"), others.required("utbetaling"),
                others.required("boutgifter"), others.required("barneutgifter"));
    }

    private static @Nullable BigDecimal first(@Nullable BigDecimal... amounts) {
        for (var amount : amounts) {
            if (amount != null) {
                return amount;
            }
        }
        return null;
    }
}
