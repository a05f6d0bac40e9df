package trygg.benefits.calculation.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.StatedFact;
import trygg.benefits.calculation.CostKind;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Facts.Adjustment;
import trygg.benefits.calculation.Facts.Adult;
import trygg.benefits.calculation.Facts.Asset;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Facts.Cost;
import trygg.benefits.calculation.Facts.Fault;
import trygg.benefits.calculation.Facts.Income;
import trygg.benefits.calculation.IncomeKind;
import trygg.benefits.parameter.Amount;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;

/** The form on which a household is typed. A row left empty is no row; what cannot be read says so at its field. */
public final class CalculationForm {

    private static final int CHILDREN = 6;
    private static final int ROWS = 10;

    private final FormInput form;
    private final CalculationWords words;
    /** Where a pointer into the facts stands in the form, for rows move up when one before them is empty. */
    private final Map<String, String> fields = new LinkedHashMap<>();

    public CalculationForm(FormInput form, CalculationWords words) {
        this.form = form;
        this.words = words;
    }

    public FormInput form() {
        return form;
    }

    /** Fills in what an application says, so that nobody types it again (C039); every row can still be changed. */
    static FormInput of(Application application, List<StatedFact> economy) {
        var form = FormInput.empty().with("municipality", application.municipality())
                .with("application", application.id().toString()).with("keepId", UUID.randomUUID().toString());
        if (application.protectedPerson()) {
            form.with("protected", "yes");
        }
        int adults = 0;
        int children = 0;
        for (var member : application.household().members()) {
            var born = member.birthDate();
            if (born == null) {
                continue;
            }
            if (member.child() && children < CHILDREN) {
                form.with("child" + ++children, born.toString());
            } else if (!member.child() && !member.role().equals("other") && adults < 2) {
                form.with("born" + ++adults, born.toString());
            }
            if (member.role().equals("partner")) {
                form.with("cohabiting", "yes");
            }
        }
        fill(form, economy, "cost", fact -> Stated.cost(fact.kind()).code());
        fill(form, economy, "income", fact -> Stated.income(fact.kind()).code());
        return form;
    }

    /** The same with a rent debt among the costs, where the examination of arrears leads here; no amount is no debt. */
    static FormInput withRentDebt(FormInput form, String amount) {
        if (Amount.read(amount).isPresent()) {
            for (int nth = 1; nth <= ROWS; nth++) {
                if (form.value("cost" + nth).isEmpty()) {
                    return form.with("cost" + nth, CostKind.RENT_DEBT.code()).with("costAmount" + nth,
                            amount.replace('.', ','));
                }
            }
        }
        return form;
    }

    private static void fill(FormInput form, List<StatedFact> economy, String sort, Function<StatedFact, String> kind) {
        int nth = 0;
        for (var fact : economy) {
            var amount = fact.amount();
            if (fact.sort().equals(sort) && amount != null && nth < ROWS) {
                form.with(sort + ++nth, kind.apply(fact)).with(sort + "Amount" + nth,
                        amount.amount().toPlainString().replace('.', ','));
            }
        }
    }

    /** True when enough is typed to reckon with, so that nobody is blamed for a form that has only been opened. */
    public boolean begun() {
        return !form.value("period").isEmpty() && !form.value("born1").isEmpty();
    }

    /** The facts as typed; empty when something of them cannot be read, which then stands at its field. */
    public Optional<Facts> read(String municipality) {
        var period = period();
        var adults = new ArrayList<Adult>();
        var support = new HashMap<String, Integer>();
        for (int nth = 1; nth <= 2; nth++) {
            var at = nth;
            day("born" + nth).ifPresent(born -> {
                var ref = "a" + at;
                fields.put("/household/adults/" + adults.size() + "/birthDate", "born" + at);
                adults.add(new Adult(ref, born, null));
                number("support" + at).ifPresent(months -> support.put(ref, months));
            });
        }
        fields.put("/household/cohabiting", "cohabiting");
        fields.put("/household/othersSharingHome", "others");
        var children = new ArrayList<Child>();
        for (int nth = 1; nth <= CHILDREN; nth++) {
            var at = nth;
            day("child" + nth).ifPresent(born -> {
                fields.put("/household/children/" + children.size() + "/birthDate", "child" + at);
                fields.put("/household/children/" + children.size() + "/daysPerMonth", "days" + at);
                children.add(new Child("c" + at, born, form.value("lunch" + at).equals("elsewhere"),
                        number("days" + at).orElse(null), Amount.NONE));
            });
        }
        var costs = rows("cost", "costAmount", "/costs/", CostKind::of, (kind, amount, at) -> new Cost(kind, amount,
                form.value("approved" + at).isEmpty() ? amount : amount("approved" + at)));
        var incomes = rows("income", "incomeAmount", "/incomes/", IncomeKind::of,
                (kind, amount, at) -> new Income(form.value("whose" + at).isEmpty() ? "a1" : form.value("whose" + at), kind,
                        amount));
        var assets = form.value("asset").isEmpty() ? List.<Asset> of()
                : List.of(new Asset(null, "asset", amount("asset")));
        var others = number("others").orElse(0);
        var adjustments = adjustments();
        if (!form.accepted() || period == null) {
            return Optional.empty();
        }
        return Optional.of(new Facts(municipality, period, adults, form.value("cohabiting").equals("yes"), children,
                others, costs, incomes, assets, support, adjustments));
    }

    /** The norm moved for this household, with its reason; no row when nothing of it is filled in. */
    private List<Adjustment> adjustments() {
        if (form.value("adjust").isEmpty() && form.value("adjustAmount").isEmpty()) {
            return List.of();
        }
        fields.put("/adjustments/0/reason", "adjustReason");
        if (!form.chosen("adjust", "lower-norm") && !form.chosen("adjust", "higher-norm")) {
            form.refuse("adjust", words.unreadable("kind"));
        }
        return List.of(new Adjustment(form.chosen("adjust", "lower-norm"), null, amount("adjustAmount"),
                form.value("adjustReason")));
    }

    FormInput refuse(List<Fault> faults) {
        faults.forEach(fault -> form.refuse(fieldOf(fault.pointer()), words.fault(fault.code())));
        return form;
    }

    /** The field's label and place for a pointer into the facts; the first adult's where nothing else fits. */
    String fieldOf(String pointer) {
        return fields.getOrDefault(pointer, "born1");
    }

    /** What a pointer speaks of, in the reader's words. */
    String nameOf(String pointer) {
        if (pointer.startsWith("/supportMonths/")) {
            return words.change_support(words.person(pointer.substring("/supportMonths/".length())));
        }
        var field = fieldOf(pointer);
        var nth = field.replaceAll("[^0-9]", "");
        if (pointer.startsWith("/costs/")) {
            return words.cost(form.value("cost" + nth));
        }
        if (pointer.startsWith("/incomes/")) {
            return words.income(form.value("income" + nth));
        }
        return words.lunch();
    }

    /** What the form offers: its rows by number, and what can be chosen in them. */
    record Offer(List<Integer> children, List<Integer> rows, List<Choice> costKinds, List<Choice> incomeKinds,
            List<Choice> persons, List<Choice> lunches, List<Choice> adjustments) {
    }

    Offer offer() {
        var refs = new ArrayList<>(List.of("a1", "a2"));
        numbers(CHILDREN).forEach(nth -> refs.add("c" + nth));
        return new Offer(numbers(CHILDREN), numbers(ROWS),
                Arrays.stream(CostKind.values()).map(kind -> new Choice(kind.code(), words.cost(kind.code()))).toList(),
                Arrays.stream(IncomeKind.values()).map(kind -> new Choice(kind.code(), words.income(kind.code()))).toList(),
                refs.stream().map(ref -> new Choice(ref, words.person(ref))).toList(),
                List.of(new Choice("home", words.lunch_at("home")), new Choice("elsewhere", words.lunch_at("elsewhere"))),
                List.of(new Choice("higher-norm", words.adjust("higher-norm")),
                        new Choice("lower-norm", words.adjust("lower-norm"))));
    }

    private interface Row<K, R> {
        R of(K kind, Amount amount, int nth);
    }

    private <K, R> List<R> rows(String kindField, String amountField, String pointer, Function<String, Optional<K>> kinds,
            Row<K, R> row) {
        var all = new ArrayList<R>();
        for (int nth = 1; nth <= ROWS; nth++) {
            if (form.value(kindField + nth).isEmpty() && form.value(amountField + nth).isEmpty()) {
                continue;
            }
            var kind = kinds.apply(form.value(kindField + nth));
            if (kind.isEmpty()) {
                form.refuse(kindField + nth, words.unreadable("kind"));
                continue;
            }
            var at = pointer + all.size();
            fields.put(at + "/amount", amountField + nth);
            fields.put(at + "/approved", "approved" + nth);
            fields.put(at + "/ref", "whose" + nth);
            all.add(row.of(kind.get(), amount(amountField + nth), nth));
        }
        return all;
    }

    private @Nullable YearMonth period() {
        return form.month("period", words.unreadable("month"));
    }

    private Optional<LocalDate> day(String field) {
        return form.value(field).isEmpty() ? Optional.empty() : Optional.ofNullable(form.day(field, words.unreadable("day")));
    }

    private Optional<Integer> number(String field) {
        if (form.value(field).isEmpty()) {
            return Optional.empty();
        }
        if (!form.value(field).matches("[0-9]{1,3}")) {
            form.refuse(field, words.unreadable("number"));
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(form.value(field)));
    }

    private Amount amount(String field) {
        return Amount.read(form.number(field))
                .filter(amount -> amount.compareTo(Facts.MOST) <= 0).orElseGet(() -> {
                    form.refuse(field, words.unreadable("amount"));
                    return Amount.NONE;
                });
    }

    private static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
