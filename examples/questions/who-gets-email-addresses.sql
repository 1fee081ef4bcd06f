-- Who gets email addresses, from which inventory and for which purpose, and whether the policy proves it.
SELECT DISTINCT inventory, recipient, purpose, verdict
FROM current_goal
WHERE action = 'disclose' AND datum = 'email-address'
ORDER BY inventory, recipient, purpose, verdict
