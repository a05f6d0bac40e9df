package trygg.intake.digisos;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import trygg.intake.digisos.Applicant.Account;
import trygg.intake.digisos.Applicant.Identifier;
import trygg.intake.digisos.Applicant.Name;
import trygg.intake.digisos.Application.CompatibilityText;
import trygg.intake.digisos.Application.Dwelling;
import trygg.intake.digisos.Application.DwellingKind;
import trygg.intake.digisos.Application.FailedSource;
import trygg.intake.digisos.Application.Office;
import trygg.intake.digisos.Application.Reason;
import trygg.intake.digisos.Application.Scope;
import trygg.intake.digisos.Household.Child;
import trygg.intake.digisos.Household.ChildSupport;
import trygg.intake.digisos.Household.CivilStatus;
import trygg.intake.digisos.Household.Partner;
import trygg.intake.digisos.Work.Employment;
import trygg.intake.digisos.Work.EmploymentKind;
import trygg.intake.digisos.Work.Extent;

/** Takes an {@link Application} out of a file that has been found valid. Addresses and money have readers of their own. */
final class ApplicationReader {

    private static final Map<String, Scope> SCOPES = Map.of("standard", Scope.STANDARD, "kort", Scope.SHORT);
    private static final Map<String, Extent> EXTENTS = Map.of("heltid", Extent.FULL_TIME, "deltid", Extent.PART_TIME);
    private static final Map<String, EmploymentKind> EMPLOYMENTS = Map.of("variabel", EmploymentKind.VARIABLE,
            "fast", EmploymentKind.FIXED, "fastOgVariabel", EmploymentKind.FIXED_AND_VARIABLE);
    private static final Map<String, CivilStatus> CIVIL_STATUSES = Map.of("gift", CivilStatus.MARRIED,
            "ugift", CivilStatus.UNMARRIED, "samboer", CivilStatus.COHABITANT, "enke", CivilStatus.WIDOWED,
            "skilt", CivilStatus.DIVORCED, "separert", CivilStatus.SEPARATED);
    private static final Map<String, ChildSupport> CHILD_SUPPORTS = Map.of("betaler", ChildSupport.PAYS,
            "mottar", ChildSupport.RECEIVES, "begge", ChildSupport.BOTH, "ingen", ChildSupport.NONE);
    private static final Map<String, DwellingKind> DWELLINGS = Map.ofEntries(
            Map.entry("eier", DwellingKind.OWNED), Map.entry("leier", DwellingKind.RENTED),
            Map.entry("kommunal", DwellingKind.MUNICIPAL), Map.entry("ingen", DwellingKind.NONE),
            Map.entry("institusjon", DwellingKind.INSTITUTION), Map.entry("krisesenter", DwellingKind.CRISIS_SHELTER),
            Map.entry("fengsel", DwellingKind.PRISON), Map.entry("venner", DwellingKind.FRIENDS),
            Map.entry("foreldre", DwellingKind.PARENTS), Map.entry("familie", DwellingKind.RELATIVES),
            Map.entry("annet", DwellingKind.OTHER));
    private static final Map<String, FailedSource> SOURCES_THAT_FAIL = Map.of(
            "utbetalingerFraNavFeilet", FailedSource.NAV_PAYMENTS,
            "inntektFraSkatteetatenFeilet", FailedSource.TAX_INCOME,
            "stotteFraHusbankenFeilet", FailedSource.HOUSING_BENEFIT);

    private ApplicationReader() {
    }

    static Application read(JsonNode json, List<String> unknownFields) {
        var file = new Fields(json);
        var data = file.in("data");
        var scope = data.choice("soknadstype", SCOPES);
        return new Application(file.required("version"), scope == null ? Scope.NOT_STATED : scope,
                file.instant("innsendingstidspunkt"), office(file.in("mottaker")), applicant(data.in("personalia")),
                household(data.in("familie")), reason(data.in("begrunnelse"), data.in("situasjonendring")),
                dwelling(data.in("bosituasjon")), work(data.in("arbeid"), data.in("utdanning")),
                FinancesReader.read(data.in("okonomi")), failedSources(file.in("driftsinformasjon")),
                file.each("kompatibilitet", one -> new CompatibilityText(one.text("minVersion"), one.text("maxVersion"),
                        one.text("text"))),
                unknownFields);
    }

    private static Office office(Fields receiver) {
        return new Office(receiver.text("kommunenummer"), receiver.text("enhetsnummer"), receiver.text("navEnhetsnavn"));
    }

    private static Applicant applicant(Fields person) {
        var identifier = new Identifier(person.in("personIdentifikator").required("verdi"));
        var account = person.in("kontonummer");
        return new Applicant(identifier, name(person.in("navn")), birthDate(person, identifier),
                person.in("statsborgerskap").text("verdi"), person.in("nordiskBorger").answer("verdi"),
                person.in("telefonnummer").text("verdi"),
                new Account(account.text("verdi"), account.answer("harIkkeKonto"), account.source()),
                AddressReader.read(person));
    }

    private static Name name(Fields name) {
        return new Name(name.required("fornavn"), name.required("mellomnavn"), name.required("etternavn"));
    }

    private static @Nullable LocalDate birthDate(Fields person, @Nullable Identifier identifier) {
        var stated = person.date("fodselsdato");
        if (stated != null || identifier == null) {
            return stated;
        }
        return identifier.nationalId().flatMap(id -> id.birthDate()).orElse(null);
    }

    private static @Nullable Identifier identifier(Fields person) {
        var written = person.text("personIdentifikator");
        return written == null ? null : new Identifier(written);
    }

    private static Household household(Fields family) {
        if (!family.isPresent()) {
            return Household.NOT_STATED;
        }
        var status = family.in("sivilstatus");
        var duty = family.in("forsorgerplikt");
        return new Household(status.choice("status", CIVIL_STATUSES), status.ifPresent(Fields::source),
                status.in("ektefelle").ifPresent(partner -> partner(partner, status)),
                family.in("folkeregistrertMedEktefelleAvviksforklaring").text("verdi"),
                duty.in("harForsorgerplikt").answer("verdi"), duty.in("barnebidrag").choice("verdi", CHILD_SUPPORTS),
                duty.each("ansvar", ApplicationReader::child));
    }

    private static Partner partner(Fields partner, Fields status) {
        var identifier = identifier(partner);
        return new Partner(name(partner.in("navn")), birthDate(partner, identifier), identifier,
                status.answer("borSammenMed"), status.answer("folkeregistrertMedEktefelle"),
                status.text("borIkkeSammenMedBegrunnelse"), status.answer("ektefelleHarDiskresjonskode"));
    }

    private static Child child(Fields responsibility) {
        var child = responsibility.in("barn");
        var identifier = identifier(child);
        return new Child(child.in("navn").ifPresent(ApplicationReader::name), birthDate(child, identifier), identifier,
                child.ifPresent(Fields::source), responsibility.in("borSammenMed").answer("verdi"),
                responsibility.in("erFolkeregistrertSammen").answer("verdi"),
                responsibility.in("harDeltBosted").answer("verdi"), responsibility.in("samvarsgrad").count("verdi"),
                child.answer("harDiskresjonskode"));
    }

    private static Reason reason(Fields reason, Fields change) {
        return new Reason(reason.required("hvaSokesOm"), reason.text("hvorforSoke"), change.answer("harNoeEndretSeg"),
                change.text("hvaHarEndretSeg"));
    }

    private static Dwelling dwelling(Fields dwelling) {
        var kind = dwelling.choice("botype", DWELLINGS);
        return new Dwelling(kind == null ? DwellingKind.NOT_STATED : kind, dwelling.count("antallPersoner"));
    }

    private static Work work(Fields work, Fields education) {
        var situation = work.in("situasjon");
        return new Work(situation.answer("erIJobb"), situation.choice("jobbGrad", EXTENTS),
                work.each("forhold", one -> new Employment(one.required("arbeidsgivernavn"), one.date("fom"),
                        one.date("tom"), one.count("stillingsprosent"), one.choice("stillingstype", EMPLOYMENTS),
                        one.source(), one.flag("overstyrtAvBruker"))),
                work.in("kommentarTilArbeidsforhold").text("verdi"), education.answer("erStudent"),
                education.choice("studentgrad", EXTENTS));
    }

    private static Set<FailedSource> failedSources(Fields operation) {
        var failed = EnumSet.noneOf(FailedSource.class);
        SOURCES_THAT_FAIL.forEach((field, source) -> {
            if (operation.flag(field)) {
                failed.add(source);
            }
        });
        return failed;
    }
}
