-- To which countries data go, with which recipients, and on which grounds.
SELECT DISTINCT g.inventory, g.region, g.country, g.recipient, g.verdict, p.statement, p.mechanism
FROM current_goal g
LEFT JOIN current_proof p ON p.inventory_id = g.inventory_id AND p.part = g.part AND p.goal = g.address
WHERE g.action = 'transfer'
ORDER BY g.inventory, g.region, g.country, g.recipient, g.verdict, p.statement, p.mechanism
