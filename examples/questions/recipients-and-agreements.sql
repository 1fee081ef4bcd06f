-- Who gets data in which role, under which agreement if any, and by how many disclosures.
SELECT r.inventory, r.recipient, r.role, r.country, r.agreement, COUNT(d.disclosure) AS disclosures
FROM current_recipient r
JOIN current_disclosure d ON d.inventory_id = r.inventory_id AND d.recipient = r.recipient
GROUP BY r.inventory, r.recipient, r.role, r.country, r.agreement
ORDER BY r.inventory, r.recipient
