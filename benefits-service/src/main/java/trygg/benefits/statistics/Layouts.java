package trygg.benefits.statistics;

import java.time.Month;
import java.util.Set;

import trygg.benefits.statistics.AidConditions.Condition;
import trygg.benefits.statistics.AidConditions.Exemption;
import trygg.benefits.statistics.AidConditions.Sanction;
import trygg.benefits.statistics.AidFacts.Benefit;
import trygg.benefits.statistics.AidFacts.Housing;
import trygg.benefits.statistics.AidFacts.Livelihood;
import trygg.benefits.statistics.AidFacts.Work;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.Layout.Drawing;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierAid;
import trygg.benefits.statistics.QualificationYear.EarlierIncome;
import trygg.benefits.statistics.QualificationYear.OtherAid;

/** The two forms as they are for 2025 and 2026. The names are the form's own, so that its guidance can be read beside them. */
final class Layouts {

    /** The form's names of the months, in the fields of what was paid in them. */
    private static final String[] MONTHS = { "JAN", "FEB", "MARS", "APRIL", "MAI", "JUNI", "JULI", "AUG", "SEPT", "OKT", "NOV",
            "DES" };

    private Layouts() {
    }

    static String grantIn(Month month) {
        return "BIDRAG_" + MONTHS[month.ordinal()];
    }

    static String loanIn(Month month) {
        return "LAAN_" + MONTHS[month.ordinal()];
    }

    static String moneyIn(Month month) {
        return "STMND_" + month.getValue();
    }

    static String code(Month month) {
        return "%02d".formatted(month.getValue());
    }

    static Layout aid() {
        var drawing = new Drawing()
                .text("KOMMUNE_NR", 4).must().text("VERSION", 2).must()
                .text("BYDELSNR", 2).must().day("FODSELSDATO").must()
                .text("PERSON_JOURNALNR", 8).must().text("PERSON_FODSELSNR", 11).text("PERSON_DUF", 12);
        family(drawing)
                .code("VKLO", Coded.codes(Livelihood.values())).must()
                .code("TRYGDESIT", Coded.codes(Benefit.values())).must()
                .code("ARBSIT", Coded.codes(Work.values())).must()
                .months()
                .number("BIDRAG", 7).must().number("LAAN", 7).must();
        for (var month : Month.values()) {
            drawing.number(grantIn(month), 7).number(loanIn(month), 7);
        }
        return drawing
                .code("GITT_OKONOMIRAD", YesNo.CODES).must().code("FAAT_INDIVIDUELL_PLAN", YesNo.CODES).must()
                .text("SAKSBEHANDLER", 10).must()
                .code("BOSIT", Coded.codes(Housing.values())).must()
                .code("VILKARSOSLOV", YesNo.CODES).must().code("VILKARSAMEKT", YesNo.CODES).must()
                .day("UTBETDATO").day("UTBETTOMDATO").ticks(Condition.values())
                .day("VEDTAKDATO").ticks(Exemption.values()).ticks(Sanction.values())
                .done();
    }

    static Layout qualification() {
        var drawing = new Drawing()
                .text("KOMMUNE_NR", 4).must().text("VERSION", 2).must()
                .text("BYDELSNR", 2).day("FODSELSDATO").must()
                .text("PERSON_JOURNALNR", 8).must().text("PERSON_FODSELSNR", 11).must();
        return family(drawing)
                .day("REG_DATO").must().day("VEDTAK_DATO").must().day("BEGYNT_DATO").must()
                // The list of municipalities is the classification's (KLASS), which is not part of this project.
                .code("KVP_KOMM", YesNo.CODES).text("KOMMNR_KVP_KOMM", 4)
                .code("YTELSE_SOSHJELP", Set.of(YesNo.YES))
                .code("YTELSE_TYPE_SOSHJ", Coded.codes(EarlierAid.values()))
                .ticks(EarlierIncome.values())
                .code("KVP_MED_ASTONAD", YesNo.CODES).ticks(OtherAid.values())
                .months().number("KVP_STONAD", 7)
                .code("STATUS", Coded.codes(Status.values())).must()
                .day("AVSL_DATO").ticks(Afterwards.values())
                .code("AVSL_VIKTIGSTE_INNTEKT", Coded.codes(Afterwards.values()))
                .text("SAKSBEHANDLER", 10)
                .done();
    }

    private static Drawing family(Drawing drawing) {
        return drawing
                .code("KJONN", Coded.codes(Recipient.Sex.values())).must()
                .code("EKTSTAT", Coded.codes(MaritalStatus.values())).must()
                .code("BU18", YesNo.CODES).must().number("ANTBU18", 2);
    }
}
