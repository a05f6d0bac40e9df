package trygg.benefits.bank;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.prowidesoftware.swift.model.mx.MinimumEscapeHandler;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteParams;
import com.prowidesoftware.swift.model.mx.dic.*;

import trygg.benefits.bank.Writing.Refused;
import trygg.benefits.bank.Writing.Written;
import trygg.benefits.parameter.Amount;

/** Writes a run as ISO 20022 {@code pain.001.001.09}. The only class that knows the library's. */
public final class CreditTransferFile {

    private static final String SWEDISH_CLEARING = "SESBA";

    private CreditTransferFile() {
    }

    /** The file of the run, or every reason why there is none. Equal runs give equal files. */
    public static Writing write(PaymentRun run) {
        var faults = run.faults();
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        var initiation = new CustomerCreditTransferInitiationV09().setGrpHdr(header(run));
        run.blocks().forEach((id, transfers) -> initiation.addPmtInf(block(id, transfers, run.debtor())));
        var params = new MxWriteParams();
        params.includeXMLDeclaration = true;
        // Letters as letters: the default writes å as a number, which is right and which not every bank's reader expects.
        params.escapeHandler = new MinimumEscapeHandler();
        var xml = new MxPain00100109().setCstmrCdtTrfInitn(initiation).document(params);
        if (xml == null) {
            throw new IllegalStateException("the library could not write run " + run.id().messageId());
        }
        return new Written(xml, run.transfers().size(), run.total());
    }

    private static GroupHeader85 header(PaymentRun run) {
        var municipality = party(run.debtor().name());
        var number = run.debtor().organisationNumber();
        if (number != null) {
            municipality.setId(new Party38Choice().setOrgId(new OrganisationIdentification29()
                    .addOthr(new GenericOrganisationIdentification1().setId(number)
                            .setSchmeNm(new OrganisationIdentificationSchemeName1Choice().setCd("COID")))));
        }
        return new GroupHeader85().setMsgId(run.id().messageId())
                .setCreDtTm(run.createdAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .setNbOfTxs(Integer.toString(run.transfers().size())).setCtrlSum(decimal(run.total()))
                .setInitgPty(municipality);
    }

    private static PaymentInstruction30 block(String id, List<Transfer> transfers, Debtor debtor) {
        var block = new PaymentInstruction30().setPmtInfId(id).setPmtMtd(PaymentMethod3Code.TRF)
                .setNbOfTxs(Integer.toString(transfers.size())).setCtrlSum(decimal(PaymentRun.sum(transfers)))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(transfers.getFirst().executeOn()))
                .setDbtr(party(debtor.name()))
                .setDbtrAcct(account(debtor.account()).setCcy(debtor.currency().getCurrencyCode()))
                .setDbtrAgt(new BranchAndFinancialInstitutionIdentification6()
                        .setFinInstnId(new FinancialInstitutionIdentification18().setBICFI(debtor.bic())))
                .setChrgBr(ChargeBearerType1Code.SLEV);
        transfers.forEach(transfer -> block.addCdtTrfTxInf(transaction(transfer)));
        return block;
    }

    private static CreditTransferTransaction34 transaction(Transfer transfer) {
        var payee = transfer.payee();
        var transaction = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6().setInstrId(transfer.id().endToEnd())
                        .setEndToEndId(transfer.id().endToEnd()))
                .setAmt(new AmountType4Choice().setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                        .setValue(decimal(transfer.amount())).setCcy(transfer.currency().getCurrencyCode())))
                .setCdtr(party(payee.name())).setCdtrAcct(account(payee.account()))
                .setPurp(new Purpose2Choice().setCd(payee.kind().purpose()));
        payee.account().clearing().ifPresent(clearing -> transaction.setCdtrAgt(bank(clearing)));
        switch (transfer.remittance()) {
            case Remittance.Silent _ -> {
            }
            case Remittance.Reference(var number) -> transaction.setRmtInf(new RemittanceInformation16()
                    .addStrd(new StructuredRemittanceInformation16().setCdtrRefInf(new CreditorReferenceInformation2()
                            .setTp(new CreditorReferenceType2()
                                    .setCdOrPrtry(new CreditorReferenceType1Choice().setCd(DocumentType3Code.SCOR)))
                            .setRef(number))));
            case Remittance.Text(var text) ->
                transaction.setRmtInf(new RemittanceInformation16().addUstrd(spelled(text)));
        }
        return transaction;
    }

    private static CashAccount38 account(Account account) {
        var scheme = new AccountSchemeName1Choice();
        var identified = switch (account.scheme()) {
            case IBAN -> new AccountIdentification4Choice().setIBAN(account.number());
            case BANKGIRO -> other(account, scheme.setPrtry("BGNR"));
            case NORWEGIAN, PLUSGIRO, SWEDISH -> other(account, scheme.setCd("BBAN"));
        };
        return new CashAccount38().setId(identified);
    }

    private static AccountIdentification4Choice other(Account account, AccountSchemeName1Choice scheme) {
        return new AccountIdentification4Choice()
                .setOthr(new GenericAccountIdentification1().setId(account.number()).setSchmeNm(scheme));
    }

    private static BranchAndFinancialInstitutionIdentification6 bank(String clearing) {
        return new BranchAndFinancialInstitutionIdentification6().setFinInstnId(new FinancialInstitutionIdentification18()
                .setClrSysMmbId(new ClearingSystemMemberIdentification2()
                        .setClrSysId(new ClearingSystemIdentification2Choice().setCd(SWEDISH_CLEARING))
                        .setMmbId(clearing)));
    }

    private static PartyIdentification135 party(String name) {
        return new PartyIdentification135().setNm(spelled(name));
    }

    /** The faults of the run are asked for first, so nothing here is without a spelling. */
    private static String spelled(String text) {
        return BankText.of(text).orElseThrow();
    }

    private static BigDecimal decimal(Amount amount) {
        return BigDecimal.valueOf(amount.hundredths(), 2);
    }
}
