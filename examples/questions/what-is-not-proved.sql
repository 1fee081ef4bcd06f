-- How many points of each action no sentence proves, by inventory and verdict.
SELECT inventory, action, verdict, COUNT(*) AS points
FROM current_goal
WHERE verdict NOT IN ('exact', 'broader', 'open-list')
GROUP BY inventory, action, verdict
ORDER BY inventory, action, verdict
