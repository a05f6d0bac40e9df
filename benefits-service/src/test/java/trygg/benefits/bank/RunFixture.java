package trygg.benefits.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import trygg.benefits.bank.Account.Scheme;
import trygg.benefits.bank.Payee.Kind;
import trygg.benefits.parameter.Amount;

/** Runs of invented people with numbers that only pass their check digits. */
final class RunFixture {

    static final Currency SEK = Currency.getInstance("SEK");
    static final Instant MADE = Instant.parse("2026-11-23T06:30:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    static final RunId RUN = new RunId(UUID.fromString("5f0c1a52-0000-4000-8000-000000000001"));
    static final Account BANKGIRO = new Account(Scheme.BANKGIRO, "5555-5551");
    static final Account NORWEGIAN = new Account(Scheme.NORWEGIAN, "8601 11 17947");
    static final Debtor MUNICIPALITY = new Debtor("Modellkommunen", "232100-0016",
            new Account(Scheme.IBAN, "SE45 5000 0000 0583 9825 7466"), "ESSESESS", SEK);

    private RunFixture() {
    }

    static PaymentId id(int nth) {
        return new PaymentId(new UUID(0x4000, 0x8000_0000_0000_0000L + nth));
    }

    static Transfer toPerson(int nth, long hundredths) {
        return new Transfer(id(nth), new Payee(Kind.PERSON, "Åsa Prövén", NORWEGIAN), new Amount(hundredths), SEK, DAY,
                new Remittance.Silent());
    }

    static Transfer transfer(int nth, Kind kind, Account account, LocalDate day, Remittance remittance) {
        return new Transfer(id(nth), new Payee(kind, "Hus & Hem AB", account), new Amount(654_321), SEK, day, remittance);
    }

    static PaymentRun run(List<Transfer> transfers) {
        return new PaymentRun(RUN, MADE, MUNICIPALITY, transfers);
    }

    /** Each kind of payee, account and remittance, on two days. */
    static PaymentRun small() {
        return run(List.of(toPerson(1, 1_234_567),
                transfer(2, Kind.LANDLORD, BANKGIRO, DAY, new Remittance.Reference("1234 5674")),
                transfer(3, Kind.ENERGY_COMPANY, new Account(Scheme.PLUSGIRO, "28 65 43-4"), DAY.plusDays(3),
                        new Remittance.Text("El november – kund 17")),
                transfer(4, Kind.LANDLORD, new Account(Scheme.SWEDISH, "5000-0000018"), DAY.plusDays(3),
                        new Remittance.Text("Hyra Šárká")),
                transfer(5, Kind.PERSON, new Account(Scheme.IBAN, "NO93 8601 1117 947"), DAY.plusDays(3),
                        new Remittance.Text("Utbetalning"))));
    }
}
