-- Which sentences of the policies carry most points, over all inventories.
SELECT p.statement, COUNT(*) AS points, COUNT(DISTINCT p.inventory) AS inventories
FROM current_proof p
WHERE p.statement IS NOT NULL
GROUP BY p.statement
ORDER BY points DESC, p.statement
