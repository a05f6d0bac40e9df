-- For the evidence of Housing First, which looks from the tenancy of a case to its homelessness and its offers.
create index homelessness_of_case on homelessness (case_id, started_on);
create index match_offer_of_case on match_offer (case_id);
