-- Executions are kept since V12, and what was granted and had before it stood in the report as owed. Such a grant is known by having
-- no clock of execution. Homes from before the household asked are not what it was granted; with several grants in a case the
-- first has what there is. The days are those of Stockholm, which are Oslo's.
insert into housing_execution (id, decision_id, municipality, tenancy_id, executed_on, executed_at, executed_by,
                               interrupted_on, interrupted_by)
with granted as (
    select distinct on (n.case_id) d.id, d.municipality, n.case_id, (n.received_at at time zone 'Europe/Stockholm')::date as asked_on,
           (d.decided_at at time zone 'Europe/Stockholm')::date as decided_on
      from housing_decision d join housing_need n on n.id = d.housing_need_id
     where d.outcome <> 'refused' and not exists (select from housing_execution e where e.decision_id = d.id)
           and not exists (select from clock c where c.guarantee = 'housing-execution' and c.subject_id = n.id)
     order by n.case_id, d.decided_at, d.id),
home as (
    select g.id, g.municipality, g.decided_on, t.id as tenancy_id, t.started_on, t.started_at, t.started_by, t.ended_on,
           t.ended_by, t.ended_why, coalesce(t.ended_why in ('evicted', 'abandoned', 'no-contract-given'), false) as lost
      from granted g join tenancy t on t.case_id = g.case_id and t.municipality = g.municipality
     where t.started_on >= g.asked_on and (t.ended_on is null or t.ended_on >= g.decided_on)),
-- what it had from one loss to the next
span as (
    select home.*, count(*) filter (where lost) over (partition by id order by started_on, started_at, tenancy_id
                                                      rows between unbounded preceding and 1 preceding) as losses
      from home)
select gen_random_uuid(), id, municipality,
       (array_agg(tenancy_id order by ended_on is null desc, started_on desc, started_at desc, tenancy_id desc))[1],
       greatest(min(started_on), decided_on), min(started_at), (array_agg(started_by order by started_on, started_at))[1],
       -- while another home of theirs runs, nothing is interrupted
       case when bool_and(ended_on is not null) then max(ended_on) filter (where lost) end,
       case when bool_and(ended_on is not null) then max(coalesce(ended_by, 'system')) filter (where lost) end
  from span
 group by id, municipality, decided_on, losses;

-- Those who moved since: what they were granted they have where they live now, unless that carries another decision out.
update housing_execution e set tenancy_id = t.id
  from tenancy o, tenancy t
 where e.interrupted_on is null and o.id = e.tenancy_id and o.ended_why = 'moved'
       and t.id = (select n.id from tenancy n
                    where n.case_id = o.case_id and n.municipality = o.municipality and n.ended_on is null
                          and n.started_on >= o.started_on
                          and not exists (select from housing_execution x where x.tenancy_id = n.id and x.interrupted_on is null)
                    order by n.started_on desc, n.id limit 1);
