package trygg.benefits.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

import trygg.benefits.bank.Account.Wrong;
import trygg.benefits.bank.Writing.Fault;
import trygg.benefits.bank.Writing.What;
import trygg.benefits.parameter.Amount;

/**
 * A fixed set of payments from one account: the same run is the same file, however often it is written. Payments stand in the
 * order of day and id, not in the order in which they came out of a database.
 *
 * @param createdAt when the run was put together, not when it is written
 */
public record PaymentRun(RunId id, Instant createdAt, Debtor debtor, List<Transfer> transfers) {

    /** The file is built in memory, and a small service must hold it; a larger municipality makes several runs. */
    public static final int MOST_PAYMENTS = 10_000;

    /** Nine digits before the point, as {@link Amount#read} takes; so no sum of a run leaves the standard's 18 digits. */
    private static final Amount TOO_MUCH = Amount.kronor(1_000_000_000);

    /** Sweden and Norway keep the same time. */
    static final ZoneId BANK_TIME = ZoneId.of("Europe/Stockholm");

    static final int LONGEST_NAME = 70;
    static final int LONGEST_TEXT = 140;
    private static final int MOST_DAYS = 999;

    public PaymentRun {
        transfers = transfers.stream().sorted(
                Comparator.comparing(Transfer::executeOn).thenComparing(transfer -> transfer.id().endToEnd())).toList();
    }

    public Amount total() {
        return sum(transfers);
    }

    static Amount sum(List<Transfer> transfers) {
        return transfers.stream().map(Transfer::amount).reduce(Amount.NONE, Amount::plus);
    }

    /** One block per day of execution, in order of the days; all of a run is one currency. */
    SequencedMap<String, List<Transfer>> blocks() {
        var days = new TreeMap<LocalDate, List<Transfer>>();
        for (var transfer : transfers) {
            days.computeIfAbsent(transfer.executeOn(), _ -> new ArrayList<>()).add(transfer);
        }
        var blocks = new TreeMap<String, List<Transfer>>();
        days.values().forEach(ofDay -> blocks.put(id.blockId(blocks.size() + 1), ofDay));
        return blocks;
    }

    /** All that keeps the run from being written, each by name. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (transfers.isEmpty()) {
            faults.add(new Fault(null, What.RUN_EMPTY));
        }
        if (transfers.size() > MOST_PAYMENTS) {
            faults.add(new Fault(null, What.RUN_TOO_LARGE));
        }
        if (transfers.stream().map(Transfer::executeOn).distinct().count() > MOST_DAYS) {
            faults.add(new Fault(null, What.TOO_MANY_DAYS));
        }
        debtorFaults(faults);
        var seen = new HashSet<PaymentId>();
        for (var transfer : transfers) {
            if (!seen.add(transfer.id())) {
                faults.add(new Fault(transfer.id(), What.PAYMENT_TWICE));
            }
            moneyFaults(transfer, faults);
            payeeFaults(transfer, faults);
        }
        return List.copyOf(faults);
    }

    private void debtorFaults(List<Fault> faults) {
        if (!debtor.organisationNumberIsRight()) {
            faults.add(new Fault(null, What.ORGANISATION_NUMBER_WRONG));
        }
        if (!debtor.bicIsWellFormed()) {
            faults.add(new Fault(null, What.BIC_WRONG));
        }
        if (BankText.of(debtor.name()).filter(name -> name.length() <= LONGEST_NAME).isEmpty()) {
            faults.add(new Fault(null, What.DEBTOR_NAME_UNWRITABLE));
        }
        if (debtor.account().wrong().isPresent()) {
            faults.add(new Fault(null, What.DEBTOR_ACCOUNT_WRONG));
        }
    }

    private void moneyFaults(Transfer transfer, List<Fault> faults) {
        if (!transfer.amount().isPositive()) {
            faults.add(new Fault(transfer.id(), What.AMOUNT_NOT_POSITIVE));
        }
        if (transfer.amount().compareTo(TOO_MUCH) >= 0) {
            faults.add(new Fault(transfer.id(), What.AMOUNT_TOO_LARGE));
        }
        if (!transfer.currency().equals(debtor.currency())) {
            faults.add(new Fault(transfer.id(), What.CURRENCY_MIXED));
        }
        var made = LocalDate.ofInstant(createdAt, BANK_TIME);
        if (transfer.executeOn().isBefore(made) || transfer.executeOn().isAfter(made.plusYears(1))) {
            faults.add(new Fault(transfer.id(), What.EXECUTION_DAY_UNFIT));
        }
    }

    private static void payeeFaults(Transfer transfer, List<Fault> faults) {
        faultsOf(transfer.payee(), transfer.remittance()).forEach(what -> faults.add(new Fault(transfer.id(), what)));
    }

    /** What keeps money from being sent to this payee with these words, whatever the payment. */
    public static List<What> faultsOf(Payee payee, Remittance remittance) {
        var faults = new ArrayList<What>();
        payee.account().wrong().map(wrong -> wrong == Wrong.FORM ? What.ACCOUNT_FORM_WRONG : What.ACCOUNT_CHECK_DIGIT_WRONG)
                .ifPresent(faults::add);
        textFault(payee.name(), LONGEST_NAME, What.NAME_UNWRITABLE, What.NAME_TOO_LONG, faults);
        switch (remittance) {
            case Remittance.Silent _ when payee.kind().needsReference() -> faults.add(What.REFERENCE_MISSING);
            case Remittance.Silent _ -> {
            }
            case Remittance.Reference reference -> {
                if (!reference.isRight()) {
                    faults.add(What.REFERENCE_WRONG);
                }
            }
            case Remittance.Text(var text) ->
                textFault(text, LONGEST_TEXT, What.TEXT_UNWRITABLE, What.TEXT_TOO_LONG, faults);
        }
        return faults;
    }

    private static void textFault(String text, int longest, What unwritable, What tooLong, List<What> faults) {
        var spelled = BankText.of(text);
        if (spelled.isEmpty()) {
            faults.add(unwritable);
        } else if (spelled.get().length() > longest) {
            faults.add(tooLong);
        }
    }
}
