-- Lists and figures go by the day they landed, not by the one it was agreed for.
update arrival a set arrives_on = f.on_day from arrival_fact f where f.arrival_id = a.id and f.kind = 'landed';
