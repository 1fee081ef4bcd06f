BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE catalogue (
	one INTEGER NOT NULL, 
	origin VARCHAR NOT NULL, 
	PRIMARY KEY (one)
);
INSERT INTO "catalogue" VALUES(1,'41c8c833-3274-42d9-bb91-a1865d685d17');
CREATE TABLE category (
	inventory_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, name), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "category" VALUES(1,'bookings');
INSERT INTO "category" VALUES(2,'bookings');
CREATE TABLE category_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES category_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "category_change" VALUES(1,'category:bookings',X'B7E88F70B6D70BEED28782DD7B1149FCEADA703DDA0C32AD32B6D3CAB9CC122C',1,1);
INSERT INTO "category_change" VALUES(2,'category:bookings',X'B7E88F70B6D70BEED28782DD7B1149FCEADA703DDA0C32AD32B6D3CAB9CC122C',3,1);
CREATE TABLE category_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	category VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	listed_in VARCHAR, 
	content VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(inventory_id, category) REFERENCES category (inventory_id, name)
)
 WITHOUT ROWID

;
INSERT INTO "category_version" VALUES(1,'category:bookings',X'B7E88F70B6D70BEED28782DD7B1149FCEADA703DDA0C32AD32B6D3CAB9CC122C','bookings','Bookings','bookings','{"purposes":["provide-services","respond"],"retention":{"listed_in":"how-long-we-keep-it","period":"P2Y"},"sources":["data-subject"],"subjects":["customer-user"]}');
INSERT INTO "category_version" VALUES(2,'category:bookings',X'B7E88F70B6D70BEED28782DD7B1149FCEADA703DDA0C32AD32B6D3CAB9CC122C','bookings','Bookings','bookings','{"purposes":["provide-services","respond"],"retention":{"listed_in":"how-long-we-keep-it","period":"P2Y"},"sources":["data-subject"],"subjects":["customer-user"]}');
CREATE TABLE clause (
	inventory_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	policy VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, name, policy), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "clause" VALUES(1,'bookings','privacy');
INSERT INTO "clause" VALUES(1,'how-long-we-keep-it','privacy');
INSERT INTO "clause" VALUES(1,'how-we-use-it','privacy');
INSERT INTO "clause" VALUES(1,'privacy-policy','privacy');
INSERT INTO "clause" VALUES(1,'who-gets-it','privacy');
INSERT INTO "clause" VALUES(2,'bookings','privacy');
INSERT INTO "clause" VALUES(2,'how-long-we-keep-it','privacy');
INSERT INTO "clause" VALUES(2,'how-we-use-it','privacy');
INSERT INTO "clause" VALUES(2,'privacy-policy','privacy');
INSERT INTO "clause" VALUES(2,'who-gets-it','privacy');
CREATE TABLE clause_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES clause_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "clause_change" VALUES(1,'policy:privacy',X'1584B69EE7E378B81DF231607F7782456222D452C3CEEDB49DF421FD9C6D9F0A',4,1);
INSERT INTO "clause_change" VALUES(1,'policy:privacy',X'6E8ED2EE4D819767DBA32E8ED60CAC194A454655B870319CB81884047B8D363C',1,1);
INSERT INTO "clause_change" VALUES(1,'policy:privacy',X'741F80EEBF99E227BA3AC18F2DCAA300993E226ED77744165F6EDB7EE3576104',1,1);
INSERT INTO "clause_change" VALUES(1,'policy:privacy',X'91A78BF515573D29AD9E20201967B2C0DE422EB89F703DFDFB31679A4CBA9AC9',1,1);
INSERT INTO "clause_change" VALUES(1,'policy:privacy',X'C6E55416104AF2171A3062C52DAE53BE86B29AF0E04189E047F43FBE323E90A8',1,1);
INSERT INTO "clause_change" VALUES(1,'policy:privacy',X'D5E3CBC4488E6B011434694D214AC94BB16C2F02CB1A8D1673778C4547DE5AA4',1,1);
INSERT INTO "clause_change" VALUES(1,'policy:privacy',X'D5E3CBC4488E6B011434694D214AC94BB16C2F02CB1A8D1673778C4547DE5AA4',2,-1);
INSERT INTO "clause_change" VALUES(1,'policy:privacy',X'E73FC9A8B418FC0307D8E358BCC7524B2AB1DF4C3C5148C7FE20124D42BB8147',2,1);
INSERT INTO "clause_change" VALUES(1,'policy:privacy',X'E73FC9A8B418FC0307D8E358BCC7524B2AB1DF4C3C5148C7FE20124D42BB8147',4,-1);
INSERT INTO "clause_change" VALUES(2,'policy:privacy',X'6E8ED2EE4D819767DBA32E8ED60CAC194A454655B870319CB81884047B8D363C',3,1);
INSERT INTO "clause_change" VALUES(2,'policy:privacy',X'741F80EEBF99E227BA3AC18F2DCAA300993E226ED77744165F6EDB7EE3576104',3,1);
INSERT INTO "clause_change" VALUES(2,'policy:privacy',X'91A78BF515573D29AD9E20201967B2C0DE422EB89F703DFDFB31679A4CBA9AC9',3,1);
INSERT INTO "clause_change" VALUES(2,'policy:privacy',X'C6E55416104AF2171A3062C52DAE53BE86B29AF0E04189E047F43FBE323E90A8',3,1);
INSERT INTO "clause_change" VALUES(2,'policy:privacy',X'E73FC9A8B418FC0307D8E358BCC7524B2AB1DF4C3C5148C7FE20124D42BB8147',3,1);
CREATE TABLE clause_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	policy VARCHAR NOT NULL, 
	clause VARCHAR NOT NULL, 
	shape VARCHAR NOT NULL, 
	heading VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	lead_in VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	verdict VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(inventory_id, policy) REFERENCES policy (inventory_id, name), 
	FOREIGN KEY(inventory_id, policy, clause) REFERENCES clause (inventory_id, policy, name)
)
 WITHOUT ROWID

;
INSERT INTO "clause_version" VALUES(1,'policy:privacy',X'1584B69EE7E378B81DF231607F7782456222D452C3CEEDB49DF421FD9C6D9F0A','privacy','who-gets-it','paragraph','["Privacy Policy","Who gets it"]','','','We share your name and email address with our email delivery provider to send you booking confirmations. We provide your payment card to our payment processor for payment processing. We do not share your phone number with third parties.','guarding');
INSERT INTO "clause_version" VALUES(1,'policy:privacy',X'6E8ED2EE4D819767DBA32E8ED60CAC194A454655B870319CB81884047B8D363C','privacy','how-we-use-it','paragraph','["Privacy Policy","How we use it"]','','','We use your information to provide our services, to process payments and to answer your questions.','used');
INSERT INTO "clause_version" VALUES(1,'policy:privacy',X'741F80EEBF99E227BA3AC18F2DCAA300993E226ED77744165F6EDB7EE3576104','privacy','how-long-we-keep-it','paragraph','["Privacy Policy","How long we keep it"]','','','We keep your information for two years after your tour.','read');
INSERT INTO "clause_version" VALUES(1,'policy:privacy',X'91A78BF515573D29AD9E20201967B2C0DE422EB89F703DFDFB31679A4CBA9AC9','privacy','bookings','paragraph','["Privacy Policy","What we collect"]','Bookings','','Bookings: When you book a tour, we collect your name, email address and phone number, and your payment card.','used');
INSERT INTO "clause_version" VALUES(1,'policy:privacy',X'C6E55416104AF2171A3062C52DAE53BE86B29AF0E04189E047F43FBE323E90A8','privacy','privacy-policy','paragraph','["Privacy Policy"]','','','This policy holds from 1 January 2019.','read');
INSERT INTO "clause_version" VALUES(1,'policy:privacy',X'D5E3CBC4488E6B011434694D214AC94BB16C2F02CB1A8D1673778C4547DE5AA4','privacy','who-gets-it','paragraph','["Privacy Policy","Who gets it"]','','','We share your name and email address with our email delivery provider to send you booking confirmations. We provide your payment card to our payment processor for payment processing. We do not share your phone number with third parties.','violated');
INSERT INTO "clause_version" VALUES(1,'policy:privacy',X'E73FC9A8B418FC0307D8E358BCC7524B2AB1DF4C3C5148C7FE20124D42BB8147','privacy','who-gets-it','paragraph','["Privacy Policy","Who gets it"]','','','We share your name and email address with our email delivery provider to send you booking confirmations. We provide your payment card to our payment processor for payment processing. We do not share your phone number with third parties.','unused');
INSERT INTO "clause_version" VALUES(2,'policy:privacy',X'6E8ED2EE4D819767DBA32E8ED60CAC194A454655B870319CB81884047B8D363C','privacy','how-we-use-it','paragraph','["Privacy Policy","How we use it"]','','','We use your information to provide our services, to process payments and to answer your questions.','used');
INSERT INTO "clause_version" VALUES(2,'policy:privacy',X'741F80EEBF99E227BA3AC18F2DCAA300993E226ED77744165F6EDB7EE3576104','privacy','how-long-we-keep-it','paragraph','["Privacy Policy","How long we keep it"]','','','We keep your information for two years after your tour.','read');
INSERT INTO "clause_version" VALUES(2,'policy:privacy',X'91A78BF515573D29AD9E20201967B2C0DE422EB89F703DFDFB31679A4CBA9AC9','privacy','bookings','paragraph','["Privacy Policy","What we collect"]','Bookings','','Bookings: When you book a tour, we collect your name, email address and phone number, and your payment card.','used');
INSERT INTO "clause_version" VALUES(2,'policy:privacy',X'C6E55416104AF2171A3062C52DAE53BE86B29AF0E04189E047F43FBE323E90A8','privacy','privacy-policy','paragraph','["Privacy Policy"]','','','This policy holds from 1 January 2019.','read');
INSERT INTO "clause_version" VALUES(2,'policy:privacy',X'E73FC9A8B418FC0307D8E358BCC7524B2AB1DF4C3C5148C7FE20124D42BB8147','privacy','who-gets-it','paragraph','["Privacy Policy","Who gets it"]','','','We share your name and email address with our email delivery provider to send you booking confirmations. We provide your payment card to our payment processor for payment processing. We do not share your phone number with third parties.','unused');
CREATE TABLE data_type (
	inventory_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, name), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "data_type" VALUES(1,'email-address');
INSERT INTO "data_type" VALUES(1,'name');
INSERT INTO "data_type" VALUES(1,'payment-card');
INSERT INTO "data_type" VALUES(1,'phone-number');
INSERT INTO "data_type" VALUES(2,'email-address');
INSERT INTO "data_type" VALUES(2,'name');
INSERT INTO "data_type" VALUES(2,'payment-card');
INSERT INTO "data_type" VALUES(2,'phone-number');
CREATE TABLE datum_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES datum_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "datum_change" VALUES(1,'category:bookings',X'0D68981C81796541DFCA7CE2AB036CE47AC7D71718D989C049C5FFC17967F5F9',1,1);
INSERT INTO "datum_change" VALUES(1,'category:bookings',X'25E7CC08947BE6E08A3F85ECA5740E5100599BEFC85F6EC01EF3A9CA22F736D1',1,1);
INSERT INTO "datum_change" VALUES(1,'category:bookings',X'719E55697DF57BB5EA6E2C3D942EFE6DA58080AF82BBD8C48BBA4C433F728B3A',1,1);
INSERT INTO "datum_change" VALUES(1,'category:bookings',X'856E1F7F5F41E3BB08955376C312886EE6EBF34DB6975A528C3FA6A561000D5C',1,1);
INSERT INTO "datum_change" VALUES(2,'category:bookings',X'0D68981C81796541DFCA7CE2AB036CE47AC7D71718D989C049C5FFC17967F5F9',3,1);
INSERT INTO "datum_change" VALUES(2,'category:bookings',X'25E7CC08947BE6E08A3F85ECA5740E5100599BEFC85F6EC01EF3A9CA22F736D1',3,1);
INSERT INTO "datum_change" VALUES(2,'category:bookings',X'719E55697DF57BB5EA6E2C3D942EFE6DA58080AF82BBD8C48BBA4C433F728B3A',3,1);
INSERT INTO "datum_change" VALUES(2,'category:bookings',X'856E1F7F5F41E3BB08955376C312886EE6EBF34DB6975A528C3FA6A561000D5C',3,1);
CREATE TABLE datum_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	category VARCHAR NOT NULL, 
	datum VARCHAR NOT NULL, 
	content VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(inventory_id, category) REFERENCES category (inventory_id, name), 
	FOREIGN KEY(inventory_id, datum) REFERENCES data_type (inventory_id, name)
)
 WITHOUT ROWID

;
INSERT INTO "datum_version" VALUES(1,'category:bookings',X'0D68981C81796541DFCA7CE2AB036CE47AC7D71718D989C049C5FFC17967F5F9','bookings','phone-number','{"type":"phone-number"}');
INSERT INTO "datum_version" VALUES(1,'category:bookings',X'25E7CC08947BE6E08A3F85ECA5740E5100599BEFC85F6EC01EF3A9CA22F736D1','bookings','name','{"type":"name"}');
INSERT INTO "datum_version" VALUES(1,'category:bookings',X'719E55697DF57BB5EA6E2C3D942EFE6DA58080AF82BBD8C48BBA4C433F728B3A','bookings','email-address','{"type":"email-address"}');
INSERT INTO "datum_version" VALUES(1,'category:bookings',X'856E1F7F5F41E3BB08955376C312886EE6EBF34DB6975A528C3FA6A561000D5C','bookings','payment-card','{"type":"payment-card"}');
INSERT INTO "datum_version" VALUES(2,'category:bookings',X'0D68981C81796541DFCA7CE2AB036CE47AC7D71718D989C049C5FFC17967F5F9','bookings','phone-number','{"type":"phone-number"}');
INSERT INTO "datum_version" VALUES(2,'category:bookings',X'25E7CC08947BE6E08A3F85ECA5740E5100599BEFC85F6EC01EF3A9CA22F736D1','bookings','name','{"type":"name"}');
INSERT INTO "datum_version" VALUES(2,'category:bookings',X'719E55697DF57BB5EA6E2C3D942EFE6DA58080AF82BBD8C48BBA4C433F728B3A','bookings','email-address','{"type":"email-address"}');
INSERT INTO "datum_version" VALUES(2,'category:bookings',X'856E1F7F5F41E3BB08955376C312886EE6EBF34DB6975A528C3FA6A561000D5C','bookings','payment-card','{"type":"payment-card"}');
CREATE TABLE disclosure (
	inventory_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, name), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "disclosure" VALUES(1,'bookings/coin-gate/1');
INSERT INTO "disclosure" VALUES(1,'bookings/pigeon-mail/1');
INSERT INTO "disclosure" VALUES(2,'bookings/pigeon-mail/1');
CREATE TABLE disclosure_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES disclosure_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "disclosure_change" VALUES(1,'category:bookings',X'2A78E662EB2673CC37D12E847EBFD62AEC36256EB1C4836C5E8DB3EF2D2FD285',2,1);
INSERT INTO "disclosure_change" VALUES(1,'category:bookings',X'6C231828E4A02C275A8FD9928C1EDF55AE4999B280CD84336A0DAF72B65D1F90',1,1);
INSERT INTO "disclosure_change" VALUES(1,'category:bookings',X'6C231828E4A02C275A8FD9928C1EDF55AE4999B280CD84336A0DAF72B65D1F90',2,-1);
INSERT INTO "disclosure_change" VALUES(1,'category:bookings',X'EBD4D119BAE0085FAD6FEFA3A9B5AEA24DB532194BC22CB2D0DC28DC2A4019B8',4,1);
INSERT INTO "disclosure_change" VALUES(2,'category:bookings',X'2A78E662EB2673CC37D12E847EBFD62AEC36256EB1C4836C5E8DB3EF2D2FD285',3,1);
CREATE TABLE disclosure_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	disclosure VARCHAR NOT NULL, 
	category VARCHAR NOT NULL, 
	recipient VARCHAR NOT NULL, 
	verdict VARCHAR NOT NULL, 
	vagueness FLOAT, 
	content VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(inventory_id, disclosure) REFERENCES disclosure (inventory_id, name), 
	FOREIGN KEY(inventory_id, category) REFERENCES category (inventory_id, name), 
	FOREIGN KEY(inventory_id, recipient) REFERENCES recipient (inventory_id, name)
)
 WITHOUT ROWID

;
INSERT INTO "disclosure_version" VALUES(1,'category:bookings',X'2A78E662EB2673CC37D12E847EBFD62AEC36256EB1C4836C5E8DB3EF2D2FD285','bookings/pigeon-mail/1','bookings','pigeon-mail','broader',0.25,'{"data":["name","email-address"],"purposes":["purchase-confirmation"]}');
INSERT INTO "disclosure_version" VALUES(1,'category:bookings',X'6C231828E4A02C275A8FD9928C1EDF55AE4999B280CD84336A0DAF72B65D1F90','bookings/pigeon-mail/1','bookings','pigeon-mail','prohibited',0.25,'{"data":["name","email-address","phone-number"],"purposes":["purchase-confirmation"]}');
INSERT INTO "disclosure_version" VALUES(1,'category:bookings',X'EBD4D119BAE0085FAD6FEFA3A9B5AEA24DB532194BC22CB2D0DC28DC2A4019B8','bookings/coin-gate/1','bookings','coin-gate','broader',0.25,'{"data":["payment-card"],"purposes":["payment-processing"]}');
INSERT INTO "disclosure_version" VALUES(2,'category:bookings',X'2A78E662EB2673CC37D12E847EBFD62AEC36256EB1C4836C5E8DB3EF2D2FD285','bookings/pigeon-mail/1','bookings','pigeon-mail','broader',0.25,'{"data":["name","email-address"],"purposes":["purchase-confirmation"]}');
CREATE TABLE entry (
	seq INTEGER NOT NULL, 
	push_id VARCHAR NOT NULL, 
	inventory_id INTEGER NOT NULL, 
	day VARCHAR NOT NULL, 
	recorded_at VARCHAR NOT NULL, 
	snapshot VARCHAR NOT NULL, 
	payload VARCHAR NOT NULL, 
	prev VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	UNIQUE (push_id), 
	UNIQUE (prev), 
	UNIQUE (hash)
);
INSERT INTO "entry" VALUES(1,'first',1,'2019-03-01','2026-11-25T08:53:47Z','74204c2b531201deac18c401d78e7366c17dfe103259179138c89d7cd7a8edd4','{"as_of":"2019-03-01","commit":null,"day":"2019-03-01","facts":{"organisation":"Lanternfish Tours","policies":{"privacy":"2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d"},"summary":{"errors":1,"exit":1,"goals":15,"notes":1,"proved":14,"warnings":0},"uncommitted":false},"inventory":"lanternfish/shop","recorded_at":"2026-11-25T08:53:47Z","schema":"clausemap/entry/1","tool":"clausemap 0.1.0","who":"Ada"}','579e4e52a1256b490b3009cdc4b5ff0dd7abd3fbf2ef8e9eb30ddc301db73b5d','b5cc5f365093b315afbc8a6013ac7bedfa42a4513737bf3cb33d185c62eab1a7');
INSERT INTO "entry" VALUES(2,'mended',1,'2019-04-01','2026-11-25T08:53:48Z','d78936aea71b296b3a9ffa8d9b0d3161b4839e03bdd3fbfbc195557b434b6da2','{"as_of":"2019-04-01","commit":null,"day":"2019-04-01","facts":{"organisation":"Lanternfish Tours","policies":{"privacy":"2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d"},"summary":{"errors":0,"exit":0,"goals":14,"notes":2,"proved":14,"warnings":0},"uncommitted":false},"inventory":"lanternfish/shop","recorded_at":"2026-11-25T08:53:48Z","schema":"clausemap/entry/1","tool":"clausemap 0.1.0","who":"Ada"}','b5cc5f365093b315afbc8a6013ac7bedfa42a4513737bf3cb33d185c62eab1a7','359ba0b2916461f34c870ee6439ce5d354c9adca9e180057e9436313eb406229');
INSERT INTO "entry" VALUES(3,'blog',2,'2019-05-01','2026-11-25T08:53:49Z','7b29b41ac8a932e9154e49e3cb4b35cf9fccbe95debfda98928bcebdd1f058cf','{"as_of":"2019-05-01","commit":null,"day":"2019-05-01","facts":{"organisation":"Lanternfish Tours","policies":{"privacy":"2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d"},"summary":{"errors":0,"exit":0,"goals":14,"notes":2,"proved":14,"warnings":0},"uncommitted":false},"inventory":"lanternfish/blog","recorded_at":"2026-11-25T08:53:49Z","schema":"clausemap/entry/1","tool":"clausemap 0.1.0","who":"Grace"}','359ba0b2916461f34c870ee6439ce5d354c9adca9e180057e9436313eb406229','a1c86d139280a608e9d93db0c1c9e8e9533f5aa487430458bcc53814e3e84768');
INSERT INTO "entry" VALUES(4,'payments',1,'2019-06-01','2026-11-25T08:53:50Z','c5b7afb608c2b1357971ead86f514a0804dd813118039c09aa7348a83722d87b','{"as_of":"2019-06-01","commit":null,"day":"2019-06-01","facts":{"organisation":"Lanternfish Tours","policies":{"privacy":"2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d"},"summary":{"errors":1,"exit":1,"goals":16,"notes":1,"proved":15,"warnings":0},"uncommitted":false},"inventory":"lanternfish/shop","recorded_at":"2026-11-25T08:53:50Z","schema":"clausemap/entry/1","tool":"clausemap 0.1.0","who":"Ada"}','a1c86d139280a608e9d93db0c1c9e8e9533f5aa487430458bcc53814e3e84768','55ffcf9becb5e897a29978b5a5869f0a70296195f75596dd00bf5cfb7f7b4ced');
CREATE TABLE file_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES file_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "file_change" VALUES(1,'category:bookings',X'8D8D8C68BC48F2DEC548D1B5AD8349AC9B010EF3D4F5AA98FBDBE82592DACF46',4,1);
INSERT INTO "file_change" VALUES(1,'category:bookings',X'CAD8CC1F44447F823C375678DB26C2B638F8D93158ACAF9F361BA70A32FFE639',1,1);
INSERT INTO "file_change" VALUES(1,'category:bookings',X'CAD8CC1F44447F823C375678DB26C2B638F8D93158ACAF9F361BA70A32FFE639',4,-1);
INSERT INTO "file_change" VALUES(1,'findings',X'1C3755FC87505087BB2D4181F2E683DED5AC1CA3769BAC6E324EA5223CCA8934',1,1);
INSERT INTO "file_change" VALUES(1,'findings',X'1C3755FC87505087BB2D4181F2E683DED5AC1CA3769BAC6E324EA5223CCA8934',2,-1);
INSERT INTO "file_change" VALUES(1,'findings',X'3E49D624BC49C7E05353003762B4A6033E3DD8C37AC346A4BD8887554835E732',1,1);
INSERT INTO "file_change" VALUES(1,'findings',X'3E49D624BC49C7E05353003762B4A6033E3DD8C37AC346A4BD8887554835E732',2,-1);
INSERT INTO "file_change" VALUES(1,'findings',X'508B19FC3D61566C92F14357019B6393CA58906BB522F4EC9EAF518B69EC9A7B',4,1);
INSERT INTO "file_change" VALUES(1,'findings',X'7804CD5B535E5B32539330E3AF4C256BD3AB5638254F3A45157460DBBFAE16F4',4,1);
INSERT INTO "file_change" VALUES(1,'findings',X'F853F96100D8BC5F42E9854BF3BF2E58A24C7052025BF694BD159996262EABF4',2,1);
INSERT INTO "file_change" VALUES(1,'findings',X'F853F96100D8BC5F42E9854BF3BF2E58A24C7052025BF694BD159996262EABF4',4,-1);
INSERT INTO "file_change" VALUES(1,'policy:privacy',X'27DFCE5CB7423D0AA6CD974D6ACE51B6D4082361BDC2F97B1458D8AC30FEC5A1',1,1);
INSERT INTO "file_change" VALUES(1,'policy:privacy',X'75BE727DBD7656C27A17EFEC65DBD03E3C79ADA64E6239AB0DE49ABAE95DD5D5',1,1);
INSERT INTO "file_change" VALUES(1,'recipients',X'1095841B5588C6F3DDEA19A364395435E22E7F9DE6CBB19B7B3A19945561FE84',4,1);
INSERT INTO "file_change" VALUES(1,'recipients',X'5DFAFE3648E77482443C8C369A7B51EA5651F56D1EDF74956559F3DD1C26503B',1,1);
INSERT INTO "file_change" VALUES(1,'recipients',X'5DFAFE3648E77482443C8C369A7B51EA5651F56D1EDF74956559F3DD1C26503B',4,-1);
INSERT INTO "file_change" VALUES(2,'category:bookings',X'CAD8CC1F44447F823C375678DB26C2B638F8D93158ACAF9F361BA70A32FFE639',3,1);
INSERT INTO "file_change" VALUES(2,'findings',X'F853F96100D8BC5F42E9854BF3BF2E58A24C7052025BF694BD159996262EABF4',3,1);
INSERT INTO "file_change" VALUES(2,'policy:privacy',X'27DFCE5CB7423D0AA6CD974D6ACE51B6D4082361BDC2F97B1458D8AC30FEC5A1',3,1);
INSERT INTO "file_change" VALUES(2,'policy:privacy',X'75BE727DBD7656C27A17EFEC65DBD03E3C79ADA64E6239AB0DE49ABAE95DD5D5',3,1);
INSERT INTO "file_change" VALUES(2,'recipients',X'5DFAFE3648E77482443C8C369A7B51EA5651F56D1EDF74956559F3DD1C26503B',3,1);
CREATE TABLE file_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	file VARCHAR NOT NULL, 
	lines VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "file_version" VALUES(1,'category:bookings',X'8D8D8C68BC48F2DEC548D1B5AD8349AC9B010EF3D4F5AA98FBDBE82592DACF46','categories/bookings.yaml','{"category bookings":1,"disclosure bookings/coin-gate/1":13,"disclosure bookings/pigeon-mail/1":10}');
INSERT INTO "file_version" VALUES(1,'category:bookings',X'CAD8CC1F44447F823C375678DB26C2B638F8D93158ACAF9F361BA70A32FFE639','categories/bookings.yaml','{"category bookings":1,"disclosure bookings/pigeon-mail/1":10}');
INSERT INTO "file_version" VALUES(1,'findings',X'1C3755FC87505087BB2D4181F2E683DED5AC1CA3769BAC6E324EA5223CCA8934','categories/bookings.yaml','{"finding 7af0f731d0d77e1858d121f22976e442":10}');
INSERT INTO "file_version" VALUES(1,'findings',X'3E49D624BC49C7E05353003762B4A6033E3DD8C37AC346A4BD8887554835E732','policy/statements.yaml','{"finding 2b64f417ef28aa6ddd3b64ba34522ec3":18}');
INSERT INTO "file_version" VALUES(1,'findings',X'508B19FC3D61566C92F14357019B6393CA58906BB522F4EC9EAF518B69EC9A7B','policy/statements.yaml','{"finding 4405a205c1ee83ec0596b66c418360f3":24}');
INSERT INTO "file_version" VALUES(1,'findings',X'7804CD5B535E5B32539330E3AF4C256BD3AB5638254F3A45157460DBBFAE16F4','recipients.yaml','{"finding 739781a6dd4378cdb62ae58222a625cd":8}');
INSERT INTO "file_version" VALUES(1,'findings',X'F853F96100D8BC5F42E9854BF3BF2E58A24C7052025BF694BD159996262EABF4','policy/statements.yaml','{"finding 2b64f417ef28aa6ddd3b64ba34522ec3":18,"finding 4405a205c1ee83ec0596b66c418360f3":24}');
INSERT INTO "file_version" VALUES(1,'policy:privacy',X'27DFCE5CB7423D0AA6CD974D6ACE51B6D4082361BDC2F97B1458D8AC30FEC5A1','policy/privacy-policy.md','{"clause bookings":7,"clause how-long-we-keep-it":21,"clause how-we-use-it":11,"clause privacy-policy":3,"clause who-gets-it":15,"quote collect-bookings":7,"quote no-phone-numbers":17,"quote share-for-confirmations":15,"quote share-for-payment":16,"quote use-for-tours":11}');
INSERT INTO "file_version" VALUES(1,'policy:privacy',X'75BE727DBD7656C27A17EFEC65DBD03E3C79ADA64E6239AB0DE49ABAE95DD5D5','policy/statements.yaml','{"statement collect-bookings":3,"statement no-phone-numbers":24,"statement share-for-confirmations":12,"statement share-for-payment":18,"statement use-for-tours":7}');
INSERT INTO "file_version" VALUES(1,'recipients',X'1095841B5588C6F3DDEA19A364395435E22E7F9DE6CBB19B7B3A19945561FE84','recipients.yaml','{"recipient coin-gate":8,"recipient pigeon-mail":2}');
INSERT INTO "file_version" VALUES(1,'recipients',X'5DFAFE3648E77482443C8C369A7B51EA5651F56D1EDF74956559F3DD1C26503B','recipients.yaml','{"recipient pigeon-mail":2}');
INSERT INTO "file_version" VALUES(2,'category:bookings',X'CAD8CC1F44447F823C375678DB26C2B638F8D93158ACAF9F361BA70A32FFE639','categories/bookings.yaml','{"category bookings":1,"disclosure bookings/pigeon-mail/1":10}');
INSERT INTO "file_version" VALUES(2,'findings',X'F853F96100D8BC5F42E9854BF3BF2E58A24C7052025BF694BD159996262EABF4','policy/statements.yaml','{"finding 2b64f417ef28aa6ddd3b64ba34522ec3":18,"finding 4405a205c1ee83ec0596b66c418360f3":24}');
INSERT INTO "file_version" VALUES(2,'policy:privacy',X'27DFCE5CB7423D0AA6CD974D6ACE51B6D4082361BDC2F97B1458D8AC30FEC5A1','policy/privacy-policy.md','{"clause bookings":7,"clause how-long-we-keep-it":21,"clause how-we-use-it":11,"clause privacy-policy":3,"clause who-gets-it":15,"quote collect-bookings":7,"quote no-phone-numbers":17,"quote share-for-confirmations":15,"quote share-for-payment":16,"quote use-for-tours":11}');
INSERT INTO "file_version" VALUES(2,'policy:privacy',X'75BE727DBD7656C27A17EFEC65DBD03E3C79ADA64E6239AB0DE49ABAE95DD5D5','policy/statements.yaml','{"statement collect-bookings":3,"statement no-phone-numbers":24,"statement share-for-confirmations":12,"statement share-for-payment":18,"statement use-for-tours":7}');
INSERT INTO "file_version" VALUES(2,'recipients',X'5DFAFE3648E77482443C8C369A7B51EA5651F56D1EDF74956559F3DD1C26503B','recipients.yaml','{"recipient pigeon-mail":2}');
CREATE TABLE finding_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES finding_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "finding_change" VALUES(1,'findings',X'312C2A9645AD0C37F30692F2DF96A426C8A62B9AB2525C8C9D5E9F8C97CF7FC7',1,1);
INSERT INTO "finding_change" VALUES(1,'findings',X'312C2A9645AD0C37F30692F2DF96A426C8A62B9AB2525C8C9D5E9F8C97CF7FC7',4,-1);
INSERT INTO "finding_change" VALUES(1,'findings',X'3F9AE76A3F2DE76BC7C171C076E41619A0D014F41CB729C21960A0DA014986B9',4,1);
INSERT INTO "finding_change" VALUES(1,'findings',X'BC659B4AE3BADC39F77053E52810B653CA6C9664BA9856EA9387AD3FE6957A98',1,1);
INSERT INTO "finding_change" VALUES(1,'findings',X'BC659B4AE3BADC39F77053E52810B653CA6C9664BA9856EA9387AD3FE6957A98',2,-1);
INSERT INTO "finding_change" VALUES(1,'findings',X'E389FEAC88BD7B137334F516228C0D110D2D70DF9F4094403A0A4D273EEAD201',2,1);
INSERT INTO "finding_change" VALUES(2,'findings',X'312C2A9645AD0C37F30692F2DF96A426C8A62B9AB2525C8C9D5E9F8C97CF7FC7',3,1);
INSERT INTO "finding_change" VALUES(2,'findings',X'E389FEAC88BD7B137334F516228C0D110D2D70DF9F4094403A0A4D273EEAD201',3,1);
CREATE TABLE finding_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	severity VARCHAR NOT NULL, 
	message VARCHAR NOT NULL, 
	help VARCHAR NOT NULL, 
	about VARCHAR NOT NULL, 
	file VARCHAR NOT NULL, 
	quotes VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "finding_version" VALUES(1,'findings',X'312C2A9645AD0C37F30692F2DF96A426C8A62B9AB2525C8C9D5E9F8C97CF7FC7','2b64f417ef28aa6ddd3b64ba34522ec3','POL004','unused-permission','note','Nothing in the inventory makes use of the permission “share-for-payment”.','Write down what is done under it, or have the policy say less.','share-for-payment','policy/statements.yaml','[]');
INSERT INTO "finding_version" VALUES(1,'findings',X'3F9AE76A3F2DE76BC7C171C076E41619A0D014F41CB729C21960A0DA014986B9','739781a6dd4378cdb62ae58222a625cd','TRN001','no-transfer-ground','error','Data of people in US go to GB with coin-gate, but no ground for it holds.','Name a transfer mechanism that covers the way and is in force, or stop the transfer.','coin-gate','recipients.yaml','[]');
INSERT INTO "finding_version" VALUES(1,'findings',X'BC659B4AE3BADC39F77053E52810B653CA6C9664BA9856EA9387AD3FE6957A98','7af0f731d0d77e1858d121f22976e442','DIS002','prohibited','error','The policy prohibits giving phone-number of customer-user to pigeon-mail (Pigeon Mail, Inc.) for purchase-confirmation.','Stop it, or correct the inventory if it says more than is done.','bookings/pigeon-mail/1','categories/bookings.yaml','[{"document":"policy/privacy-policy.md","line":17,"remark":"no-phone-numbers forbids it","text":"We do not share your phone number with third parties."},{"document":"policy/privacy-policy.md","line":15,"remark":"share-for-confirmations differs in the data: it speaks of name and email-address, not of phone-number","text":"We share your name and email address with our email delivery provider to send you booking confirmations."}]');
INSERT INTO "finding_version" VALUES(1,'findings',X'E389FEAC88BD7B137334F516228C0D110D2D70DF9F4094403A0A4D273EEAD201','4405a205c1ee83ec0596b66c418360f3','POL011','guarded','note','The prohibition “no-phone-numbers” stands guard: nothing in the inventory comes near it.','Nothing is to be done; a flow that it forbids would fail the check.','no-phone-numbers','policy/statements.yaml','[]');
INSERT INTO "finding_version" VALUES(2,'findings',X'312C2A9645AD0C37F30692F2DF96A426C8A62B9AB2525C8C9D5E9F8C97CF7FC7','2b64f417ef28aa6ddd3b64ba34522ec3','POL004','unused-permission','note','Nothing in the inventory makes use of the permission “share-for-payment”.','Write down what is done under it, or have the policy say less.','share-for-payment','policy/statements.yaml','[]');
INSERT INTO "finding_version" VALUES(2,'findings',X'E389FEAC88BD7B137334F516228C0D110D2D70DF9F4094403A0A4D273EEAD201','4405a205c1ee83ec0596b66c418360f3','POL011','guarded','note','The prohibition “no-phone-numbers” stands guard: nothing in the inventory comes near it.','Nothing is to be done; a flow that it forbids would fail the check.','no-phone-numbers','policy/statements.yaml','[]');
CREATE TABLE goal_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES goal_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'06B0A31302E1C193BE3946D12FA20E1AD795CD4342E9ABFBB8AAEB5BC9B2F098',4,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'0BF3A114933089FA9A271CB64C67F624E18BB8318F4EFB449B673F7A77F185D1',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'1B0827ED7CD857165268B5DD01DB7F65BD52012BAC3D352564DACD9816E63B57',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'4005A49A3DDCA91374D38272272D3D524DCF90E9E8771BD337620DD47D400FBE',4,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'57DEBAA300AC0F2ED086101F79D78F03F3DD4CEE6F00B165B1AD6E8F02F55FC8',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'82019A5BB05AC6F8A2A1706EF43EAD692CFF5FE776BC2CA5548CAB8BC03EE49B',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'8C6E9E3C3596562BE1B04633F3472ED942DA410B74EFC7E1E8C95356C4D3C9A1',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'9E3D69ABC9109A4F8A03142065F812E83F59D01637428832D7E7B08AE66D644C',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'9EFDDA2F46C9D60A62ABE6A98D126D762E665BA77B79093C8278DB488DCF40C0',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'AD491399435ED3A1F143929581843BA201FDC9C7EFB4C3E1AF4A38DB59697ED6',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'AEFA14CE8C8D132F045967B81366C094D2B4C8B3457F46D399286004D94DBC84',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'CFD80D5A89B43D066A4AB59EEC33BB0E455D1A6DB265FBC627811483B14E71B6',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'D5DCC8648C44EDB43F4AF05DA75C7447B7E912E2563C9FBD36B512B48F26F9BB',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'D6A1AB8BB75CB106B16872F0CFE97937CE42EEA4FEC78987D2E8300AFB9ED538',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'E271AAF2EA037AE46FBA42592A14756B03427235C469510F51D16D5055FC1DF2',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'E9F7746A06D5C25EBA5970CDD3CE5E25B2AE37FDE6C4F6C2E991285B758AE513',1,1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'E9F7746A06D5C25EBA5970CDD3CE5E25B2AE37FDE6C4F6C2E991285B758AE513',2,-1);
INSERT INTO "goal_change" VALUES(1,'category:bookings',X'FD51463889C1005A3F4914254FC76B84078098D13ADC8DA91B6F711AA8AAE9F2',1,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'0BF3A114933089FA9A271CB64C67F624E18BB8318F4EFB449B673F7A77F185D1',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'1B0827ED7CD857165268B5DD01DB7F65BD52012BAC3D352564DACD9816E63B57',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'57DEBAA300AC0F2ED086101F79D78F03F3DD4CEE6F00B165B1AD6E8F02F55FC8',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'82019A5BB05AC6F8A2A1706EF43EAD692CFF5FE776BC2CA5548CAB8BC03EE49B',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'8C6E9E3C3596562BE1B04633F3472ED942DA410B74EFC7E1E8C95356C4D3C9A1',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'9E3D69ABC9109A4F8A03142065F812E83F59D01637428832D7E7B08AE66D644C',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'9EFDDA2F46C9D60A62ABE6A98D126D762E665BA77B79093C8278DB488DCF40C0',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'AD491399435ED3A1F143929581843BA201FDC9C7EFB4C3E1AF4A38DB59697ED6',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'AEFA14CE8C8D132F045967B81366C094D2B4C8B3457F46D399286004D94DBC84',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'CFD80D5A89B43D066A4AB59EEC33BB0E455D1A6DB265FBC627811483B14E71B6',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'D5DCC8648C44EDB43F4AF05DA75C7447B7E912E2563C9FBD36B512B48F26F9BB',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'D6A1AB8BB75CB106B16872F0CFE97937CE42EEA4FEC78987D2E8300AFB9ED538',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'E271AAF2EA037AE46FBA42592A14756B03427235C469510F51D16D5055FC1DF2',3,1);
INSERT INTO "goal_change" VALUES(2,'category:bookings',X'FD51463889C1005A3F4914254FC76B84078098D13ADC8DA91B6F711AA8AAE9F2',3,1);
CREATE TABLE goal_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	action VARCHAR NOT NULL, 
	category VARCHAR NOT NULL, 
	disclosure VARCHAR, 
	datum VARCHAR, 
	subject VARCHAR, 
	source VARCHAR, 
	purpose VARCHAR, 
	recipient VARCHAR, 
	region VARCHAR, 
	country VARCHAR, 
	verdict VARCHAR NOT NULL, 
	vagueness FLOAT, 
	misses VARCHAR, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(inventory_id, category) REFERENCES category (inventory_id, name), 
	FOREIGN KEY(inventory_id, disclosure) REFERENCES disclosure (inventory_id, name), 
	FOREIGN KEY(inventory_id, datum) REFERENCES data_type (inventory_id, name), 
	FOREIGN KEY(inventory_id, purpose) REFERENCES purpose (inventory_id, name), 
	FOREIGN KEY(inventory_id, recipient) REFERENCES recipient (inventory_id, name)
)
 WITHOUT ROWID

;
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'06B0A31302E1C193BE3946D12FA20E1AD795CD4342E9ABFBB8AAEB5BC9B2F098','disclose','bookings','bookings/coin-gate/1','payment-card','customer-user',NULL,'payment-processing','coin-gate',NULL,NULL,'broader',0.25,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'0BF3A114933089FA9A271CB64C67F624E18BB8318F4EFB449B673F7A77F185D1','use','bookings',NULL,'email-address','customer-user',NULL,'provide-services',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'1B0827ED7CD857165268B5DD01DB7F65BD52012BAC3D352564DACD9816E63B57','use','bookings',NULL,'name','customer-user',NULL,'respond',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'4005A49A3DDCA91374D38272272D3D524DCF90E9E8771BD337620DD47D400FBE','transfer','bookings',NULL,NULL,NULL,NULL,NULL,'coin-gate','US','GB','unjustified',NULL,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'57DEBAA300AC0F2ED086101F79D78F03F3DD4CEE6F00B165B1AD6E8F02F55FC8','use','bookings',NULL,'payment-card','customer-user',NULL,'provide-services',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'82019A5BB05AC6F8A2A1706EF43EAD692CFF5FE776BC2CA5548CAB8BC03EE49B','use','bookings',NULL,'email-address','customer-user',NULL,'respond',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'8C6E9E3C3596562BE1B04633F3472ED942DA410B74EFC7E1E8C95356C4D3C9A1','collect','bookings',NULL,'phone-number','customer-user','data-subject',NULL,NULL,NULL,NULL,'exact',0.0,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'9E3D69ABC9109A4F8A03142065F812E83F59D01637428832D7E7B08AE66D644C','use','bookings',NULL,'phone-number','customer-user',NULL,'provide-services',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'9EFDDA2F46C9D60A62ABE6A98D126D762E665BA77B79093C8278DB488DCF40C0','collect','bookings',NULL,'name','customer-user','data-subject',NULL,NULL,NULL,NULL,'exact',0.0,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'AD491399435ED3A1F143929581843BA201FDC9C7EFB4C3E1AF4A38DB59697ED6','use','bookings',NULL,'phone-number','customer-user',NULL,'respond',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'AEFA14CE8C8D132F045967B81366C094D2B4C8B3457F46D399286004D94DBC84','disclose','bookings','bookings/pigeon-mail/1','email-address','customer-user',NULL,'purchase-confirmation','pigeon-mail',NULL,NULL,'broader',0.25,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'CFD80D5A89B43D066A4AB59EEC33BB0E455D1A6DB265FBC627811483B14E71B6','collect','bookings',NULL,'payment-card','customer-user','data-subject',NULL,NULL,NULL,NULL,'exact',0.0,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'D5DCC8648C44EDB43F4AF05DA75C7447B7E912E2563C9FBD36B512B48F26F9BB','disclose','bookings','bookings/pigeon-mail/1','name','customer-user',NULL,'purchase-confirmation','pigeon-mail',NULL,NULL,'broader',0.25,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'D6A1AB8BB75CB106B16872F0CFE97937CE42EEA4FEC78987D2E8300AFB9ED538','use','bookings',NULL,'payment-card','customer-user',NULL,'respond',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'E271AAF2EA037AE46FBA42592A14756B03427235C469510F51D16D5055FC1DF2','use','bookings',NULL,'name','customer-user',NULL,'provide-services',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'E9F7746A06D5C25EBA5970CDD3CE5E25B2AE37FDE6C4F6C2E991285B758AE513','disclose','bookings','bookings/pigeon-mail/1','phone-number','customer-user',NULL,'purchase-confirmation','pigeon-mail',NULL,NULL,'prohibited',NULL,'[{"about":[],"leg":"recipient","mechanism":null,"obstacle":"prohibition","statement":"no-phone-numbers"},{"about":["data"],"leg":"recipient","mechanism":null,"obstacle":"dimension","statement":"share-for-confirmations"}]');
INSERT INTO "goal_version" VALUES(1,'category:bookings',X'FD51463889C1005A3F4914254FC76B84078098D13ADC8DA91B6F711AA8AAE9F2','collect','bookings',NULL,'email-address','customer-user','data-subject',NULL,NULL,NULL,NULL,'exact',0.0,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'0BF3A114933089FA9A271CB64C67F624E18BB8318F4EFB449B673F7A77F185D1','use','bookings',NULL,'email-address','customer-user',NULL,'provide-services',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'1B0827ED7CD857165268B5DD01DB7F65BD52012BAC3D352564DACD9816E63B57','use','bookings',NULL,'name','customer-user',NULL,'respond',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'57DEBAA300AC0F2ED086101F79D78F03F3DD4CEE6F00B165B1AD6E8F02F55FC8','use','bookings',NULL,'payment-card','customer-user',NULL,'provide-services',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'82019A5BB05AC6F8A2A1706EF43EAD692CFF5FE776BC2CA5548CAB8BC03EE49B','use','bookings',NULL,'email-address','customer-user',NULL,'respond',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'8C6E9E3C3596562BE1B04633F3472ED942DA410B74EFC7E1E8C95356C4D3C9A1','collect','bookings',NULL,'phone-number','customer-user','data-subject',NULL,NULL,NULL,NULL,'exact',0.0,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'9E3D69ABC9109A4F8A03142065F812E83F59D01637428832D7E7B08AE66D644C','use','bookings',NULL,'phone-number','customer-user',NULL,'provide-services',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'9EFDDA2F46C9D60A62ABE6A98D126D762E665BA77B79093C8278DB488DCF40C0','collect','bookings',NULL,'name','customer-user','data-subject',NULL,NULL,NULL,NULL,'exact',0.0,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'AD491399435ED3A1F143929581843BA201FDC9C7EFB4C3E1AF4A38DB59697ED6','use','bookings',NULL,'phone-number','customer-user',NULL,'respond',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'AEFA14CE8C8D132F045967B81366C094D2B4C8B3457F46D399286004D94DBC84','disclose','bookings','bookings/pigeon-mail/1','email-address','customer-user',NULL,'purchase-confirmation','pigeon-mail',NULL,NULL,'broader',0.25,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'CFD80D5A89B43D066A4AB59EEC33BB0E455D1A6DB265FBC627811483B14E71B6','collect','bookings',NULL,'payment-card','customer-user','data-subject',NULL,NULL,NULL,NULL,'exact',0.0,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'D5DCC8648C44EDB43F4AF05DA75C7447B7E912E2563C9FBD36B512B48F26F9BB','disclose','bookings','bookings/pigeon-mail/1','name','customer-user',NULL,'purchase-confirmation','pigeon-mail',NULL,NULL,'broader',0.25,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'D6A1AB8BB75CB106B16872F0CFE97937CE42EEA4FEC78987D2E8300AFB9ED538','use','bookings',NULL,'payment-card','customer-user',NULL,'respond',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'E271AAF2EA037AE46FBA42592A14756B03427235C469510F51D16D5055FC1DF2','use','bookings',NULL,'name','customer-user',NULL,'provide-services',NULL,NULL,NULL,'broader',6.66666666666666629659e-01,NULL);
INSERT INTO "goal_version" VALUES(2,'category:bookings',X'FD51463889C1005A3F4914254FC76B84078098D13ADC8DA91B6F711AA8AAE9F2','collect','bookings',NULL,'email-address','customer-user','data-subject',NULL,NULL,NULL,NULL,'exact',0.0,NULL);
CREATE TABLE inventory (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "inventory" VALUES(1,'lanternfish/shop');
INSERT INTO "inventory" VALUES(2,'lanternfish/blog');
CREATE TABLE part (
	inventory_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	digest VARCHAR, 
	PRIMARY KEY (inventory_id, name, seq), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(seq) REFERENCES entry (seq)
)
 WITHOUT ROWID

;
INSERT INTO "part" VALUES(1,'category:bookings',1,'5988460ac7e81bff30b08e7eb30845aec021a27c5e0b72bdafd21a739023f0c1');
INSERT INTO "part" VALUES(1,'category:bookings',2,'2ecb53797e36ae64578c1ab3896c2f26e61953b329cf60147c072d00da85d3d6');
INSERT INTO "part" VALUES(1,'category:bookings',4,'2afc16bbea539b30c9f7c45e4c783e890172cabff974336e0cd6e4b8b035f543');
INSERT INTO "part" VALUES(1,'findings',1,'5b6617f7e42e538923810555e3f4a654871f2162bbda0563857c8bda447014ab');
INSERT INTO "part" VALUES(1,'findings',2,'9fa6c6a10a1c8616d8694273ae6a3e73fdca0f0612efefb29a65f9f89487f313');
INSERT INTO "part" VALUES(1,'findings',4,'8141076f22ef8af86ea3dbf7173b13d3d84711b4ee5d2b2d69c9ea2da95992e4');
INSERT INTO "part" VALUES(1,'policy:privacy',1,'0aa8140263c266bd59d1bdbff4b0824f842eeb6418b15f2202941ffefb3576c3');
INSERT INTO "part" VALUES(1,'policy:privacy',2,'4aaa629173b34d70a549edae237b29e19db594ebcf4c91ef16f06d540f92efff');
INSERT INTO "part" VALUES(1,'policy:privacy',4,'4edfa7ac30a09a5728bc77413e7f524f3067d38ac7e4d57d39d5db27c49feb23');
INSERT INTO "part" VALUES(1,'recipients',1,'a302f8133342ecd2cd857dce500aa9d1ec7f1b0b058c343bfe25d1db543b3a30');
INSERT INTO "part" VALUES(1,'recipients',4,'7d2bac908b423621ebc76c98bc7712876578b1a17f962dae7b3256cc4ff67f86');
INSERT INTO "part" VALUES(1,'terms',1,'2f2de57917b298d31bb7e060343763951448744093ab85764313dbc95a72b26c');
INSERT INTO "part" VALUES(1,'terms',4,'3948f788f31a485fc2ca741261f341b0af1c5aa239b6f1ede2ccbd6752551300');
INSERT INTO "part" VALUES(2,'category:bookings',3,'2ecb53797e36ae64578c1ab3896c2f26e61953b329cf60147c072d00da85d3d6');
INSERT INTO "part" VALUES(2,'findings',3,'9fa6c6a10a1c8616d8694273ae6a3e73fdca0f0612efefb29a65f9f89487f313');
INSERT INTO "part" VALUES(2,'policy:privacy',3,'4aaa629173b34d70a549edae237b29e19db594ebcf4c91ef16f06d540f92efff');
INSERT INTO "part" VALUES(2,'recipients',3,'0fd57566abbf7cf040b51808f8674db9eb674592748a94c68114d496bae9f553');
INSERT INTO "part" VALUES(2,'terms',3,'2f2de57917b298d31bb7e060343763951448744093ab85764313dbc95a72b26c');
CREATE TABLE policy (
	inventory_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, name), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "policy" VALUES(1,'privacy');
INSERT INTO "policy" VALUES(2,'privacy');
CREATE TABLE policy_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES policy_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "policy_change" VALUES(1,'policy:privacy',X'9036B11161BF010B7F28CC9A54ED4489DAA133A9735F8A9138EFA0070B700121',1,1);
INSERT INTO "policy_change" VALUES(2,'policy:privacy',X'9036B11161BF010B7F28CC9A54ED4489DAA133A9735F8A9138EFA0070B700121',3,1);
CREATE TABLE policy_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	policy VARCHAR NOT NULL, 
	document VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	content VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(inventory_id, policy) REFERENCES policy (inventory_id, name)
)
 WITHOUT ROWID

;
INSERT INTO "policy_version" VALUES(1,'policy:privacy',X'9036B11161BF010B7F28CC9A54ED4489DAA133A9735F8A9138EFA0070B700121','privacy','policy/privacy-policy.md','2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d','# Privacy Policy

This policy holds from 1 January 2019.

## What we collect

**Bookings:** When you book a tour, we collect your name, email address and phone number, and your payment card.

## How we use it

We use your information to provide our services, to process payments and to answer your questions.

## Who gets it

We share your name and email address with our email delivery provider to send you booking confirmations.
We provide your payment card to our payment processor for payment processing.
We do not share your phone number with third parties.

## How long we keep it

We keep your information for two years after your tour.
','{"document":"policy/privacy-policy.md","effective":"2019-01-01","statements":["policy/statements.yaml"]}');
INSERT INTO "policy_version" VALUES(2,'policy:privacy',X'9036B11161BF010B7F28CC9A54ED4489DAA133A9735F8A9138EFA0070B700121','privacy','policy/privacy-policy.md','2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d','# Privacy Policy

This policy holds from 1 January 2019.

## What we collect

**Bookings:** When you book a tour, we collect your name, email address and phone number, and your payment card.

## How we use it

We use your information to provide our services, to process payments and to answer your questions.

## Who gets it

We share your name and email address with our email delivery provider to send you booking confirmations.
We provide your payment card to our payment processor for payment processing.
We do not share your phone number with third parties.

## How long we keep it

We keep your information for two years after your tour.
','{"document":"policy/privacy-policy.md","effective":"2019-01-01","statements":["policy/statements.yaml"]}');
CREATE TABLE proof_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES proof_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'01CBB9BF1AFC8F595A5BC05AB07E7365C8FE55AF6FA2B2934782303DB11BD506',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'0B981A430BE647C011DD4BA0D6405BF07F3E15F74729DDC1E1C0F80CEC4373FE',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'2E066833BC5F2D20065A8FCB427AA6887D4B6C54F17E6A34CC98081F827EABA8',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'432DA9EF06EFFC2E11C0045BCDDBADEAD1A5BC5ADFF64AF6B758D90BED0939C6',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'72BB1D1E4424A049B3669CCFCB952417724E967A6F03300898E9E8AA373E17F3',4,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'7C61080440BF8E1B0FA0EB3BECAD9BECBED4E7A7DED931D80BF3A5C5AAAF3983',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'80F6033ECE6C21F9159A963249CA84819EE5B4774B7D83C4A776593DF09C5281',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'89F2282873612E816394851DA7B9DD0C024CA75D01F1425F74F1C380733F9AB8',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'8FF5D3C339D83163B2DE6B2B2115007F2B9D3CA7FB4C0C79D819D20FB3DD7ADD',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'99C79E6E0AF2A6F8DDADE583D439917F1C9E8C7EF0729788BEF497BEA4F8F871',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'BBCADF0427B721743D1757853F9062334A0A3FD716F0ABD72D3DCFF43920C737',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'BC82DF30A4A470DA5CB0B8CD8F0DF8634F0309082E4C8E2B18BDACD9F952D502',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'D9FE8A39F6C2A9DAAEE576E9C5B6731F000C65D9DFB2DB3B0B5C5D0811E021F3',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'E2ACB374561B8B03BFBA662989465D9A984A790F5D58E32EF2AFA89FFBC52809',1,1);
INSERT INTO "proof_change" VALUES(1,'category:bookings',X'FAA083DE65D51EC95EB176AE6F8CC8F8B0CB4F9CDC6A557046A4F10D4D0EEC14',1,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'01CBB9BF1AFC8F595A5BC05AB07E7365C8FE55AF6FA2B2934782303DB11BD506',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'0B981A430BE647C011DD4BA0D6405BF07F3E15F74729DDC1E1C0F80CEC4373FE',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'2E066833BC5F2D20065A8FCB427AA6887D4B6C54F17E6A34CC98081F827EABA8',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'432DA9EF06EFFC2E11C0045BCDDBADEAD1A5BC5ADFF64AF6B758D90BED0939C6',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'7C61080440BF8E1B0FA0EB3BECAD9BECBED4E7A7DED931D80BF3A5C5AAAF3983',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'80F6033ECE6C21F9159A963249CA84819EE5B4774B7D83C4A776593DF09C5281',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'89F2282873612E816394851DA7B9DD0C024CA75D01F1425F74F1C380733F9AB8',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'8FF5D3C339D83163B2DE6B2B2115007F2B9D3CA7FB4C0C79D819D20FB3DD7ADD',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'99C79E6E0AF2A6F8DDADE583D439917F1C9E8C7EF0729788BEF497BEA4F8F871',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'BBCADF0427B721743D1757853F9062334A0A3FD716F0ABD72D3DCFF43920C737',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'BC82DF30A4A470DA5CB0B8CD8F0DF8634F0309082E4C8E2B18BDACD9F952D502',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'D9FE8A39F6C2A9DAAEE576E9C5B6731F000C65D9DFB2DB3B0B5C5D0811E021F3',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'E2ACB374561B8B03BFBA662989465D9A984A790F5D58E32EF2AFA89FFBC52809',3,1);
INSERT INTO "proof_change" VALUES(2,'category:bookings',X'FAA083DE65D51EC95EB176AE6F8CC8F8B0CB4F9CDC6A557046A4F10D4D0EEC14',3,1);
CREATE TABLE proof_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	goal BLOB NOT NULL, 
	position INTEGER NOT NULL, 
	leg VARCHAR NOT NULL, 
	statement VARCHAR, 
	mechanism VARCHAR, 
	relations VARCHAR NOT NULL, 
	conditions VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(inventory_id, statement) REFERENCES statement (inventory_id, name), 
	FOREIGN KEY(inventory_id, part, goal) REFERENCES goal_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'01CBB9BF1AFC8F595A5BC05AB07E7365C8FE55AF6FA2B2934782303DB11BD506',X'D5DCC8648C44EDB43F4AF05DA75C7447B7E912E2563C9FBD36B512B48F26F9BB',0,'recipient','share-for-confirmations',NULL,'{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'0B981A430BE647C011DD4BA0D6405BF07F3E15F74729DDC1E1C0F80CEC4373FE',X'0BF3A114933089FA9A271CB64C67F624E18BB8318F4EFB449B673F7A77F185D1',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'2E066833BC5F2D20065A8FCB427AA6887D4B6C54F17E6A34CC98081F827EABA8',X'9EFDDA2F46C9D60A62ABE6A98D126D762E665BA77B79093C8278DB488DCF40C0',0,'collection','collect-bookings',NULL,'{"data":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'432DA9EF06EFFC2E11C0045BCDDBADEAD1A5BC5ADFF64AF6B758D90BED0939C6',X'AEFA14CE8C8D132F045967B81366C094D2B4C8B3457F46D399286004D94DBC84',0,'recipient','share-for-confirmations',NULL,'{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'72BB1D1E4424A049B3669CCFCB952417724E967A6F03300898E9E8AA373E17F3',X'06B0A31302E1C193BE3946D12FA20E1AD795CD4342E9ABFBB8AAEB5BC9B2F098',0,'recipient','share-for-payment',NULL,'{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'7C61080440BF8E1B0FA0EB3BECAD9BECBED4E7A7DED931D80BF3A5C5AAAF3983',X'8C6E9E3C3596562BE1B04633F3472ED942DA410B74EFC7E1E8C95356C4D3C9A1',0,'collection','collect-bookings',NULL,'{"data":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'80F6033ECE6C21F9159A963249CA84819EE5B4774B7D83C4A776593DF09C5281',X'57DEBAA300AC0F2ED086101F79D78F03F3DD4CEE6F00B165B1AD6E8F02F55FC8',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'89F2282873612E816394851DA7B9DD0C024CA75D01F1425F74F1C380733F9AB8',X'CFD80D5A89B43D066A4AB59EEC33BB0E455D1A6DB265FBC627811483B14E71B6',0,'collection','collect-bookings',NULL,'{"data":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'8FF5D3C339D83163B2DE6B2B2115007F2B9D3CA7FB4C0C79D819D20FB3DD7ADD',X'1B0827ED7CD857165268B5DD01DB7F65BD52012BAC3D352564DACD9816E63B57',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'99C79E6E0AF2A6F8DDADE583D439917F1C9E8C7EF0729788BEF497BEA4F8F871',X'AD491399435ED3A1F143929581843BA201FDC9C7EFB4C3E1AF4A38DB59697ED6',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'BBCADF0427B721743D1757853F9062334A0A3FD716F0ABD72D3DCFF43920C737',X'D6A1AB8BB75CB106B16872F0CFE97937CE42EEA4FEC78987D2E8300AFB9ED538',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'BC82DF30A4A470DA5CB0B8CD8F0DF8634F0309082E4C8E2B18BDACD9F952D502',X'E271AAF2EA037AE46FBA42592A14756B03427235C469510F51D16D5055FC1DF2',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'D9FE8A39F6C2A9DAAEE576E9C5B6731F000C65D9DFB2DB3B0B5C5D0811E021F3',X'82019A5BB05AC6F8A2A1706EF43EAD692CFF5FE776BC2CA5548CAB8BC03EE49B',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'E2ACB374561B8B03BFBA662989465D9A984A790F5D58E32EF2AFA89FFBC52809',X'FD51463889C1005A3F4914254FC76B84078098D13ADC8DA91B6F711AA8AAE9F2',0,'collection','collect-bookings',NULL,'{"data":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(1,'category:bookings',X'FAA083DE65D51EC95EB176AE6F8CC8F8B0CB4F9CDC6A557046A4F10D4D0EEC14',X'9E3D69ABC9109A4F8A03142065F812E83F59D01637428832D7E7B08AE66D644C',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'01CBB9BF1AFC8F595A5BC05AB07E7365C8FE55AF6FA2B2934782303DB11BD506',X'D5DCC8648C44EDB43F4AF05DA75C7447B7E912E2563C9FBD36B512B48F26F9BB',0,'recipient','share-for-confirmations',NULL,'{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'0B981A430BE647C011DD4BA0D6405BF07F3E15F74729DDC1E1C0F80CEC4373FE',X'0BF3A114933089FA9A271CB64C67F624E18BB8318F4EFB449B673F7A77F185D1',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'2E066833BC5F2D20065A8FCB427AA6887D4B6C54F17E6A34CC98081F827EABA8',X'9EFDDA2F46C9D60A62ABE6A98D126D762E665BA77B79093C8278DB488DCF40C0',0,'collection','collect-bookings',NULL,'{"data":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'432DA9EF06EFFC2E11C0045BCDDBADEAD1A5BC5ADFF64AF6B758D90BED0939C6',X'AEFA14CE8C8D132F045967B81366C094D2B4C8B3457F46D399286004D94DBC84',0,'recipient','share-for-confirmations',NULL,'{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'7C61080440BF8E1B0FA0EB3BECAD9BECBED4E7A7DED931D80BF3A5C5AAAF3983',X'8C6E9E3C3596562BE1B04633F3472ED942DA410B74EFC7E1E8C95356C4D3C9A1',0,'collection','collect-bookings',NULL,'{"data":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'80F6033ECE6C21F9159A963249CA84819EE5B4774B7D83C4A776593DF09C5281',X'57DEBAA300AC0F2ED086101F79D78F03F3DD4CEE6F00B165B1AD6E8F02F55FC8',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'89F2282873612E816394851DA7B9DD0C024CA75D01F1425F74F1C380733F9AB8',X'CFD80D5A89B43D066A4AB59EEC33BB0E455D1A6DB265FBC627811483B14E71B6',0,'collection','collect-bookings',NULL,'{"data":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'8FF5D3C339D83163B2DE6B2B2115007F2B9D3CA7FB4C0C79D819D20FB3DD7ADD',X'1B0827ED7CD857165268B5DD01DB7F65BD52012BAC3D352564DACD9816E63B57',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'99C79E6E0AF2A6F8DDADE583D439917F1C9E8C7EF0729788BEF497BEA4F8F871',X'AD491399435ED3A1F143929581843BA201FDC9C7EFB4C3E1AF4A38DB59697ED6',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'BBCADF0427B721743D1757853F9062334A0A3FD716F0ABD72D3DCFF43920C737',X'D6A1AB8BB75CB106B16872F0CFE97937CE42EEA4FEC78987D2E8300AFB9ED538',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'BC82DF30A4A470DA5CB0B8CD8F0DF8634F0309082E4C8E2B18BDACD9F952D502',X'E271AAF2EA037AE46FBA42592A14756B03427235C469510F51D16D5055FC1DF2',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'D9FE8A39F6C2A9DAAEE576E9C5B6731F000C65D9DFB2DB3B0B5C5D0811E021F3',X'82019A5BB05AC6F8A2A1706EF43EAD692CFF5FE776BC2CA5548CAB8BC03EE49B',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'E2ACB374561B8B03BFBA662989465D9A984A790F5D58E32EF2AFA89FFBC52809',X'FD51463889C1005A3F4914254FC76B84078098D13ADC8DA91B6F711AA8AAE9F2',0,'collection','collect-bookings',NULL,'{"data":["exact",0]}','[]');
INSERT INTO "proof_version" VALUES(2,'category:bookings',X'FAA083DE65D51EC95EB176AE6F8CC8F8B0CB4F9CDC6A557046A4F10D4D0EEC14',X'9E3D69ABC9109A4F8A03142065F812E83F59D01637428832D7E7B08AE66D644C',0,'purpose','use-for-tours',NULL,'{"data":["broader",2],"purposes":["exact",0]}','[]');
CREATE TABLE purpose (
	inventory_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, name), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "purpose" VALUES(1,'payment-processing');
INSERT INTO "purpose" VALUES(1,'provide-services');
INSERT INTO "purpose" VALUES(1,'purchase-confirmation');
INSERT INTO "purpose" VALUES(1,'respond');
INSERT INTO "purpose" VALUES(2,'provide-services');
INSERT INTO "purpose" VALUES(2,'purchase-confirmation');
INSERT INTO "purpose" VALUES(2,'respond');
CREATE TABLE recipient (
	inventory_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, name), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "recipient" VALUES(1,'coin-gate');
INSERT INTO "recipient" VALUES(1,'pigeon-mail');
INSERT INTO "recipient" VALUES(2,'pigeon-mail');
CREATE TABLE recipient_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES recipient_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "recipient_change" VALUES(1,'recipients',X'44E1C3D654187A6B5CBC6B8A4B292151335EFAB847FD1B6294267AB638EA851A',1,1);
INSERT INTO "recipient_change" VALUES(1,'recipients',X'DF4A9924BE7AA3DE6495AA76663168227B8232147D0D30E38210AF67212B3564',4,1);
INSERT INTO "recipient_change" VALUES(2,'recipients',X'9786314CD74EC8D5E86EB711CB023CBF494536AC46AAF0054F2221D8CA0482EB',3,1);
CREATE TABLE recipient_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	recipient VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	kinds VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	country VARCHAR, 
	agreement VARCHAR, 
	agreement_signed VARCHAR, 
	agreement_expires VARCHAR, 
	content VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(inventory_id, recipient) REFERENCES recipient (inventory_id, name)
)
 WITHOUT ROWID

;
INSERT INTO "recipient_version" VALUES(1,'recipients',X'44E1C3D654187A6B5CBC6B8A4B292151335EFAB847FD1B6294267AB638EA851A','pigeon-mail','Pigeon Mail, Inc.','["email-delivery-provider"]','processor','US','dpa','2018-01-15',NULL,'{"agreement":{"signed":"2018-01-15","type":"dpa"}}');
INSERT INTO "recipient_version" VALUES(1,'recipients',X'DF4A9924BE7AA3DE6495AA76663168227B8232147D0D30E38210AF67212B3564','coin-gate','Coin Gate Ltd','["payment-processor"]','processor','GB','dpa','2019-02-01',NULL,'{"agreement":{"signed":"2019-02-01","type":"dpa"}}');
INSERT INTO "recipient_version" VALUES(2,'recipients',X'9786314CD74EC8D5E86EB711CB023CBF494536AC46AAF0054F2221D8CA0482EB','pigeon-mail','Pigeon Mail, Inc.','["email-delivery-provider"]','controller','US','dpa','2018-01-15',NULL,'{"agreement":{"signed":"2018-01-15","type":"dpa"}}');
CREATE TABLE statement (
	inventory_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, name), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "statement" VALUES(1,'collect-bookings');
INSERT INTO "statement" VALUES(1,'no-phone-numbers');
INSERT INTO "statement" VALUES(1,'share-for-confirmations');
INSERT INTO "statement" VALUES(1,'share-for-payment');
INSERT INTO "statement" VALUES(1,'use-for-tours');
INSERT INTO "statement" VALUES(2,'collect-bookings');
INSERT INTO "statement" VALUES(2,'no-phone-numbers');
INSERT INTO "statement" VALUES(2,'share-for-confirmations');
INSERT INTO "statement" VALUES(2,'share-for-payment');
INSERT INTO "statement" VALUES(2,'use-for-tours');
CREATE TABLE statement_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES statement_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "statement_change" VALUES(1,'policy:privacy',X'4B257D97A7852B10F9232F509C6603749E43118D463E554A7DFD1553FBB58B6B',1,1);
INSERT INTO "statement_change" VALUES(1,'policy:privacy',X'4B257D97A7852B10F9232F509C6603749E43118D463E554A7DFD1553FBB58B6B',4,-1);
INSERT INTO "statement_change" VALUES(1,'policy:privacy',X'6E26E6E13C316B43D1DBD9FB13E701EB543C230C84BE752573332233EB884098',1,1);
INSERT INTO "statement_change" VALUES(1,'policy:privacy',X'A74C64EEF435921A9A686FABF60FA41FB24AD2B468DFE09069691B1456261066',2,1);
INSERT INTO "statement_change" VALUES(1,'policy:privacy',X'C3C0C12F51B016D91518CB51FD1553220218F6031B6FEC69895AEDDE171DB0C8',1,1);
INSERT INTO "statement_change" VALUES(1,'policy:privacy',X'DB67A5991BAEE4F48265C9222D82EF77D8827BCC0431B2170F102F834D2E2D1D',1,1);
INSERT INTO "statement_change" VALUES(1,'policy:privacy',X'E71DDD85048B427C274B8C2FB9E0D98562767F8FDE18ADF8DBC87C9B54487212',1,1);
INSERT INTO "statement_change" VALUES(1,'policy:privacy',X'E71DDD85048B427C274B8C2FB9E0D98562767F8FDE18ADF8DBC87C9B54487212',2,-1);
INSERT INTO "statement_change" VALUES(1,'policy:privacy',X'EEEB9D19B0607004AA8D0B98DEB871163292D13149B75F2142A8C3060DDDE3CD',4,1);
INSERT INTO "statement_change" VALUES(2,'policy:privacy',X'4B257D97A7852B10F9232F509C6603749E43118D463E554A7DFD1553FBB58B6B',3,1);
INSERT INTO "statement_change" VALUES(2,'policy:privacy',X'6E26E6E13C316B43D1DBD9FB13E701EB543C230C84BE752573332233EB884098',3,1);
INSERT INTO "statement_change" VALUES(2,'policy:privacy',X'A74C64EEF435921A9A686FABF60FA41FB24AD2B468DFE09069691B1456261066',3,1);
INSERT INTO "statement_change" VALUES(2,'policy:privacy',X'C3C0C12F51B016D91518CB51FD1553220218F6031B6FEC69895AEDDE171DB0C8',3,1);
INSERT INTO "statement_change" VALUES(2,'policy:privacy',X'DB67A5991BAEE4F48265C9222D82EF77D8827BCC0431B2170F102F834D2E2D1D',3,1);
CREATE TABLE statement_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	statement VARCHAR NOT NULL, 
	policy VARCHAR NOT NULL, 
	clause VARCHAR, 
	quote VARCHAR NOT NULL, 
	effect VARCHAR NOT NULL, 
	action VARCHAR, 
	verdict VARCHAR NOT NULL, 
	uses INTEGER, 
	content VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id), 
	FOREIGN KEY(inventory_id, statement) REFERENCES statement (inventory_id, name), 
	FOREIGN KEY(inventory_id, policy) REFERENCES policy (inventory_id, name), 
	FOREIGN KEY(inventory_id, policy, clause) REFERENCES clause (inventory_id, policy, name)
)
 WITHOUT ROWID

;
INSERT INTO "statement_version" VALUES(1,'policy:privacy',X'4B257D97A7852B10F9232F509C6603749E43118D463E554A7DFD1553FBB58B6B','share-for-payment','privacy','who-gets-it','We provide your payment card to our payment processor for payment processing.','permits','disclose','unused',0,'{"data":["payment-card"],"permits":"disclose","purposes":["payment-processing"],"recipients":["payment-processor"]}');
INSERT INTO "statement_version" VALUES(1,'policy:privacy',X'6E26E6E13C316B43D1DBD9FB13E701EB543C230C84BE752573332233EB884098','share-for-confirmations','privacy','who-gets-it','We share your name and email address with our email delivery provider to send you booking confirmations.','permits','disclose','used',2,'{"data":["name","email-address"],"permits":"disclose","purposes":["purchase-confirmation"],"recipients":["email-delivery-provider"]}');
INSERT INTO "statement_version" VALUES(1,'policy:privacy',X'A74C64EEF435921A9A686FABF60FA41FB24AD2B468DFE09069691B1456261066','no-phone-numbers','privacy','who-gets-it','We do not share your phone number with third parties.','prohibits','disclose','guarding',0,'{"data":["phone-number"],"prohibits":"disclose","recipients":["third-party"]}');
INSERT INTO "statement_version" VALUES(1,'policy:privacy',X'C3C0C12F51B016D91518CB51FD1553220218F6031B6FEC69895AEDDE171DB0C8','use-for-tours','privacy','how-we-use-it','We use your information to provide our services, to process payments and to answer your questions.','permits','use','used',8,'{"data":["collected-information"],"permits":"use","purposes":["provide-services","payment-processing","respond"]}');
INSERT INTO "statement_version" VALUES(1,'policy:privacy',X'DB67A5991BAEE4F48265C9222D82EF77D8827BCC0431B2170F102F834D2E2D1D','collect-bookings','privacy','bookings','When you book a tour, we collect your name, email address and phone number, and your payment card.','permits','collect','used',4,'{"data":["name","email-address","phone-number","payment-card"],"permits":"collect"}');
INSERT INTO "statement_version" VALUES(1,'policy:privacy',X'E71DDD85048B427C274B8C2FB9E0D98562767F8FDE18ADF8DBC87C9B54487212','no-phone-numbers','privacy','who-gets-it','We do not share your phone number with third parties.','prohibits','disclose','violated',1,'{"data":["phone-number"],"prohibits":"disclose","recipients":["third-party"]}');
INSERT INTO "statement_version" VALUES(1,'policy:privacy',X'EEEB9D19B0607004AA8D0B98DEB871163292D13149B75F2142A8C3060DDDE3CD','share-for-payment','privacy','who-gets-it','We provide your payment card to our payment processor for payment processing.','permits','disclose','used',1,'{"data":["payment-card"],"permits":"disclose","purposes":["payment-processing"],"recipients":["payment-processor"]}');
INSERT INTO "statement_version" VALUES(2,'policy:privacy',X'4B257D97A7852B10F9232F509C6603749E43118D463E554A7DFD1553FBB58B6B','share-for-payment','privacy','who-gets-it','We provide your payment card to our payment processor for payment processing.','permits','disclose','unused',0,'{"data":["payment-card"],"permits":"disclose","purposes":["payment-processing"],"recipients":["payment-processor"]}');
INSERT INTO "statement_version" VALUES(2,'policy:privacy',X'6E26E6E13C316B43D1DBD9FB13E701EB543C230C84BE752573332233EB884098','share-for-confirmations','privacy','who-gets-it','We share your name and email address with our email delivery provider to send you booking confirmations.','permits','disclose','used',2,'{"data":["name","email-address"],"permits":"disclose","purposes":["purchase-confirmation"],"recipients":["email-delivery-provider"]}');
INSERT INTO "statement_version" VALUES(2,'policy:privacy',X'A74C64EEF435921A9A686FABF60FA41FB24AD2B468DFE09069691B1456261066','no-phone-numbers','privacy','who-gets-it','We do not share your phone number with third parties.','prohibits','disclose','guarding',0,'{"data":["phone-number"],"prohibits":"disclose","recipients":["third-party"]}');
INSERT INTO "statement_version" VALUES(2,'policy:privacy',X'C3C0C12F51B016D91518CB51FD1553220218F6031B6FEC69895AEDDE171DB0C8','use-for-tours','privacy','how-we-use-it','We use your information to provide our services, to process payments and to answer your questions.','permits','use','used',8,'{"data":["collected-information"],"permits":"use","purposes":["provide-services","payment-processing","respond"]}');
INSERT INTO "statement_version" VALUES(2,'policy:privacy',X'DB67A5991BAEE4F48265C9222D82EF77D8827BCC0431B2170F102F834D2E2D1D','collect-bookings','privacy','bookings','When you book a tour, we collect your name, email address and phone number, and your payment card.','permits','collect','used',4,'{"data":["name","email-address","phone-number","payment-card"],"permits":"collect"}');
CREATE TABLE term_change (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	seq INTEGER NOT NULL, 
	sign INTEGER NOT NULL, 
	PRIMARY KEY (inventory_id, part, address, seq, sign), 
	FOREIGN KEY(seq) REFERENCES entry (seq), 
	FOREIGN KEY(inventory_id, part, address) REFERENCES term_version (inventory_id, part, address)
)
 WITHOUT ROWID

;
INSERT INTO "term_change" VALUES(1,'terms',X'077F69BA65718B511CD29CC9DE13828755AFD7A1A848F774CEF16642B9DF5EDC',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'0F9DBD71C05CAC86A01CAF788F541C6306E6B45259D7F803820A516DFF5BD411',4,1);
INSERT INTO "term_change" VALUES(1,'terms',X'1197DD5F534EF957FEA1C2D90C1A5F5F72B4B1D6E3736324C899748CF0AB04A8',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'248655C9BA45511FA5578489DBC05B2505D4F1D38E5C6D92C25465A3B110A080',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'33319CE789F45C5C4A3D6D61A8393A1A950E0387AA4D6CAAB459482F0B068613',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'481CA6FD4D9EDB66A86065FB65C28BB9EF867912E662D52222F03E51CD46BF10',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'4A4FF9B16F62CA62F82D8280FDF27274EF505F5A97ECEE5139BF2DEFE14995AA',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'4DB52A7462F6FD7326E442A82606925410D741695E92C56EC912256E80F8F203',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'5ED4E2B7929F38204D97B3A97102446E3F099149F5E77E10BB67AC2F71DF4C15',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'638581F55450CDD2357873951C2FD82822C6FE6A0B7307CE77C4C0317E089219',4,1);
INSERT INTO "term_change" VALUES(1,'terms',X'6C5293DC121A4301A07CCC9D56EC4A86B0D24FB1FAF2DF138684CB95FB6C336B',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'7943FB7C104945FB250B149BCA948400ED83CDEA667CD4D48C644939218A1A35',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'7CA3615008D384EFA06EE1A6C57C5DD6F17ADD7A4C6ACF48DF9D8C8F7C65DB89',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'7DA57E7D469EAFB5131463612F4491000AE8EA534052EDB11CA36F5CA164DB1B',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'7FA1B51E06B2959C3FD84F05DF7E53E4981D70BBA41E126212ADCEBC73FF948C',4,1);
INSERT INTO "term_change" VALUES(1,'terms',X'80983A3C7D85E2429DEB6D2342FC390928E065C939714362396AEC9CCECA30F9',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'80B996A6B74129F0CFB5E31F6505F5BA3315801F5C31479FE115940C6A6648AA',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'889EA2964BDF5F068F3BD93A77C92F0F1B556038347A174300912F077DA31F79',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'9A356576BDE18EBF225E5BBA58B70A6D3BB892C11F0511C2B2D506F4E57DBE57',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'B48B023840D81D5E20808B94339BE28CEC16BE664B775DF7ADB81E8995452271',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'BCA38F31C299729B397D7AB23D2024E0115FA7B47FBCBE8FD10913B209E00215',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'BD81FA132E992928B3DFA64BB13E474656237957ABEAC8294A3A17C455BEEBDD',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'C50BA80473F2066D0A0A741E699154970ACB6A7BE795806E9D44D1B8F207B312',1,1);
INSERT INTO "term_change" VALUES(1,'terms',X'DF44BA340B90BDCADC272BA95E9BD78751279C323A5B499EE12CDA7C43850415',4,1);
INSERT INTO "term_change" VALUES(1,'terms',X'F020031CE1425EC9F826EC3D468B66395A4AF029A9CC1668C9D65E9B489A64E8',1,1);
INSERT INTO "term_change" VALUES(2,'terms',X'077F69BA65718B511CD29CC9DE13828755AFD7A1A848F774CEF16642B9DF5EDC',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'1197DD5F534EF957FEA1C2D90C1A5F5F72B4B1D6E3736324C899748CF0AB04A8',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'248655C9BA45511FA5578489DBC05B2505D4F1D38E5C6D92C25465A3B110A080',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'33319CE789F45C5C4A3D6D61A8393A1A950E0387AA4D6CAAB459482F0B068613',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'481CA6FD4D9EDB66A86065FB65C28BB9EF867912E662D52222F03E51CD46BF10',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'4A4FF9B16F62CA62F82D8280FDF27274EF505F5A97ECEE5139BF2DEFE14995AA',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'4DB52A7462F6FD7326E442A82606925410D741695E92C56EC912256E80F8F203',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'5ED4E2B7929F38204D97B3A97102446E3F099149F5E77E10BB67AC2F71DF4C15',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'6C5293DC121A4301A07CCC9D56EC4A86B0D24FB1FAF2DF138684CB95FB6C336B',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'7943FB7C104945FB250B149BCA948400ED83CDEA667CD4D48C644939218A1A35',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'7CA3615008D384EFA06EE1A6C57C5DD6F17ADD7A4C6ACF48DF9D8C8F7C65DB89',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'7DA57E7D469EAFB5131463612F4491000AE8EA534052EDB11CA36F5CA164DB1B',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'80983A3C7D85E2429DEB6D2342FC390928E065C939714362396AEC9CCECA30F9',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'80B996A6B74129F0CFB5E31F6505F5BA3315801F5C31479FE115940C6A6648AA',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'889EA2964BDF5F068F3BD93A77C92F0F1B556038347A174300912F077DA31F79',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'9A356576BDE18EBF225E5BBA58B70A6D3BB892C11F0511C2B2D506F4E57DBE57',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'B48B023840D81D5E20808B94339BE28CEC16BE664B775DF7ADB81E8995452271',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'BCA38F31C299729B397D7AB23D2024E0115FA7B47FBCBE8FD10913B209E00215',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'BD81FA132E992928B3DFA64BB13E474656237957ABEAC8294A3A17C455BEEBDD',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'C50BA80473F2066D0A0A741E699154970ACB6A7BE795806E9D44D1B8F207B312',3,1);
INSERT INTO "term_change" VALUES(2,'terms',X'F020031CE1425EC9F826EC3D468B66395A4AF029A9CC1668C9D65E9B489A64E8',3,1);
CREATE TABLE term_version (
	inventory_id INTEGER NOT NULL, 
	part VARCHAR NOT NULL, 
	address BLOB NOT NULL, 
	dimension VARCHAR NOT NULL, 
	term VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	broader VARCHAR NOT NULL, 
	PRIMARY KEY (inventory_id, part, address), 
	FOREIGN KEY(inventory_id) REFERENCES inventory (id)
)
 WITHOUT ROWID

;
INSERT INTO "term_version" VALUES(1,'terms',X'077F69BA65718B511CD29CC9DE13828755AFD7A1A848F774CEF16642B9DF5EDC','recipients','email-delivery-provider','Email delivery provider','["service-provider"]');
INSERT INTO "term_version" VALUES(1,'terms',X'0F9DBD71C05CAC86A01CAF788F541C6306E6B45259D7F803820A516DFF5BD411','purposes','process-transactions','Process and complete transactions','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'1197DD5F534EF957FEA1C2D90C1A5F5F72B4B1D6E3736324C899748CF0AB04A8','subjects','person','Any person','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'248655C9BA45511FA5578489DBC05B2505D4F1D38E5C6D92C25465A3B110A080','data','identity-data','Identity data','["personal-information"]');
INSERT INTO "term_version" VALUES(1,'terms',X'33319CE789F45C5C4A3D6D61A8393A1A950E0387AA4D6CAAB459482F0B068613','data','financial-data','Financial data','["personal-information"]');
INSERT INTO "term_version" VALUES(1,'terms',X'481CA6FD4D9EDB66A86065FB65C28BB9EF867912E662D52222F03E51CD46BF10','purposes','communicate','Communicate with you','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'4A4FF9B16F62CA62F82D8280FDF27274EF505F5A97ECEE5139BF2DEFE14995AA','recipients','service-provider','Service provider','["third-party"]');
INSERT INTO "term_version" VALUES(1,'terms',X'4DB52A7462F6FD7326E442A82606925410D741695E92C56EC912256E80F8F203','purposes','provide-services','Provide the services','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'5ED4E2B7929F38204D97B3A97102446E3F099149F5E77E10BB67AC2F71DF4C15','data','email-address','Email address','["account-information","contact-data"]');
INSERT INTO "term_version" VALUES(1,'terms',X'638581F55450CDD2357873951C2FD82822C6FE6A0B7307CE77C4C0317E089219','purposes','billing','Billing in general','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'6C5293DC121A4301A07CCC9D56EC4A86B0D24FB1FAF2DF138684CB95FB6C336B','data','account-information','Account and profile information','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'7943FB7C104945FB250B149BCA948400ED83CDEA667CD4D48C644939218A1A35','purposes','send-transaction-information','Send transaction information','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'7CA3615008D384EFA06EE1A6C57C5DD6F17ADD7A4C6ACF48DF9D8C8F7C65DB89','data','contact-data','Contact data','["personal-information"]');
INSERT INTO "term_version" VALUES(1,'terms',X'7DA57E7D469EAFB5131463612F4491000AE8EA534052EDB11CA36F5CA164DB1B','data','phone-number','Phone number','["account-information","contact-data"]');
INSERT INTO "term_version" VALUES(1,'terms',X'7FA1B51E06B2959C3FD84F05DF7E53E4981D70BBA41E126212ADCEBC73FF948C','recipients','payment-processor','Payment processor','["service-provider"]');
INSERT INTO "term_version" VALUES(1,'terms',X'80983A3C7D85E2429DEB6D2342FC390928E065C939714362396AEC9CCECA30F9','recipients','third-party','Third party','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'80B996A6B74129F0CFB5E31F6505F5BA3315801F5C31479FE115940C6A6648AA','data','payment-card','Payment card','["payment-information"]');
INSERT INTO "term_version" VALUES(1,'terms',X'889EA2964BDF5F068F3BD93A77C92F0F1B556038347A174300912F077DA31F79','purposes','purchase-confirmation','Purchase confirmation','["send-transaction-information"]');
INSERT INTO "term_version" VALUES(1,'terms',X'9A356576BDE18EBF225E5BBA58B70A6D3BB892C11F0511C2B2D506F4E57DBE57','data','payment-information','Payment information','["account-information","financial-data"]');
INSERT INTO "term_version" VALUES(1,'terms',X'B48B023840D81D5E20808B94339BE28CEC16BE664B775DF7ADB81E8995452271','data','personal-information','Personal information','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'BCA38F31C299729B397D7AB23D2024E0115FA7B47FBCBE8FD10913B209E00215','sources','data-subject','The person concerned','[]');
INSERT INTO "term_version" VALUES(1,'terms',X'BD81FA132E992928B3DFA64BB13E474656237957ABEAC8294A3A17C455BEEBDD','data','name','Name','["account-information","identity-data"]');
INSERT INTO "term_version" VALUES(1,'terms',X'C50BA80473F2066D0A0A741E699154970ACB6A7BE795806E9D44D1B8F207B312','purposes','respond','Respond to requests','["communicate"]');
INSERT INTO "term_version" VALUES(1,'terms',X'DF44BA340B90BDCADC272BA95E9BD78751279C323A5B499EE12CDA7C43850415','purposes','payment-processing','Payment processing','["billing","process-transactions"]');
INSERT INTO "term_version" VALUES(1,'terms',X'F020031CE1425EC9F826EC3D468B66395A4AF029A9CC1668C9D65E9B489A64E8','subjects','customer-user','User of a customer account','["person"]');
INSERT INTO "term_version" VALUES(2,'terms',X'077F69BA65718B511CD29CC9DE13828755AFD7A1A848F774CEF16642B9DF5EDC','recipients','email-delivery-provider','Email delivery provider','["service-provider"]');
INSERT INTO "term_version" VALUES(2,'terms',X'1197DD5F534EF957FEA1C2D90C1A5F5F72B4B1D6E3736324C899748CF0AB04A8','subjects','person','Any person','[]');
INSERT INTO "term_version" VALUES(2,'terms',X'248655C9BA45511FA5578489DBC05B2505D4F1D38E5C6D92C25465A3B110A080','data','identity-data','Identity data','["personal-information"]');
INSERT INTO "term_version" VALUES(2,'terms',X'33319CE789F45C5C4A3D6D61A8393A1A950E0387AA4D6CAAB459482F0B068613','data','financial-data','Financial data','["personal-information"]');
INSERT INTO "term_version" VALUES(2,'terms',X'481CA6FD4D9EDB66A86065FB65C28BB9EF867912E662D52222F03E51CD46BF10','purposes','communicate','Communicate with you','[]');
INSERT INTO "term_version" VALUES(2,'terms',X'4A4FF9B16F62CA62F82D8280FDF27274EF505F5A97ECEE5139BF2DEFE14995AA','recipients','service-provider','Service provider','["third-party"]');
INSERT INTO "term_version" VALUES(2,'terms',X'4DB52A7462F6FD7326E442A82606925410D741695E92C56EC912256E80F8F203','purposes','provide-services','Provide the services','[]');
INSERT INTO "term_version" VALUES(2,'terms',X'5ED4E2B7929F38204D97B3A97102446E3F099149F5E77E10BB67AC2F71DF4C15','data','email-address','Email address','["account-information","contact-data"]');
INSERT INTO "term_version" VALUES(2,'terms',X'6C5293DC121A4301A07CCC9D56EC4A86B0D24FB1FAF2DF138684CB95FB6C336B','data','account-information','Account and profile information','[]');
INSERT INTO "term_version" VALUES(2,'terms',X'7943FB7C104945FB250B149BCA948400ED83CDEA667CD4D48C644939218A1A35','purposes','send-transaction-information','Send transaction information','[]');
INSERT INTO "term_version" VALUES(2,'terms',X'7CA3615008D384EFA06EE1A6C57C5DD6F17ADD7A4C6ACF48DF9D8C8F7C65DB89','data','contact-data','Contact data','["personal-information"]');
INSERT INTO "term_version" VALUES(2,'terms',X'7DA57E7D469EAFB5131463612F4491000AE8EA534052EDB11CA36F5CA164DB1B','data','phone-number','Phone number','["account-information","contact-data"]');
INSERT INTO "term_version" VALUES(2,'terms',X'80983A3C7D85E2429DEB6D2342FC390928E065C939714362396AEC9CCECA30F9','recipients','third-party','Third party','[]');
INSERT INTO "term_version" VALUES(2,'terms',X'80B996A6B74129F0CFB5E31F6505F5BA3315801F5C31479FE115940C6A6648AA','data','payment-card','Payment card','["payment-information"]');
INSERT INTO "term_version" VALUES(2,'terms',X'889EA2964BDF5F068F3BD93A77C92F0F1B556038347A174300912F077DA31F79','purposes','purchase-confirmation','Purchase confirmation','["send-transaction-information"]');
INSERT INTO "term_version" VALUES(2,'terms',X'9A356576BDE18EBF225E5BBA58B70A6D3BB892C11F0511C2B2D506F4E57DBE57','data','payment-information','Payment information','["account-information","financial-data"]');
INSERT INTO "term_version" VALUES(2,'terms',X'B48B023840D81D5E20808B94339BE28CEC16BE664B775DF7ADB81E8995452271','data','personal-information','Personal information','[]');
INSERT INTO "term_version" VALUES(2,'terms',X'BCA38F31C299729B397D7AB23D2024E0115FA7B47FBCBE8FD10913B209E00215','sources','data-subject','The person concerned','[]');
INSERT INTO "term_version" VALUES(2,'terms',X'BD81FA132E992928B3DFA64BB13E474656237957ABEAC8294A3A17C455BEEBDD','data','name','Name','["account-information","identity-data"]');
INSERT INTO "term_version" VALUES(2,'terms',X'C50BA80473F2066D0A0A741E699154970ACB6A7BE795806E9D44D1B8F207B312','purposes','respond','Respond to requests','["communicate"]');
INSERT INTO "term_version" VALUES(2,'terms',X'F020031CE1425EC9F826EC3D468B66395A4AF029A9CC1668C9D65E9B489A64E8','subjects','customer-user','User of a customer account','["person"]');
CREATE INDEX ix_entry_inventory_id ON entry (inventory_id);
CREATE INDEX ix_entry_snapshot ON entry (snapshot);
CREATE TRIGGER catalogue_no_update BEFORE UPDATE ON catalogue BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER catalogue_no_delete BEFORE DELETE ON catalogue BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER catalogue_no_replace BEFORE INSERT ON catalogue WHEN EXISTS (SELECT 1 FROM catalogue WHERE one = NEW.one) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER inventory_no_update BEFORE UPDATE ON inventory BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER inventory_no_delete BEFORE DELETE ON inventory BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER inventory_no_replace BEFORE INSERT ON inventory WHEN EXISTS (SELECT 1 FROM inventory WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM inventory WHERE name = NEW.name) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry WHEN EXISTS (SELECT 1 FROM entry WHERE seq = NEW.seq) OR EXISTS (SELECT 1 FROM entry WHERE push_id = NEW.push_id) OR EXISTS (SELECT 1 FROM entry WHERE prev = NEW.prev) OR EXISTS (SELECT 1 FROM entry WHERE hash = NEW.hash) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER part_no_update BEFORE UPDATE ON part BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER part_no_delete BEFORE DELETE ON part BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER part_no_replace BEFORE INSERT ON part WHEN EXISTS (SELECT 1 FROM part WHERE inventory_id = NEW.inventory_id AND name = NEW.name AND seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER category_no_update BEFORE UPDATE ON category BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER category_no_delete BEFORE DELETE ON category BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER data_type_no_update BEFORE UPDATE ON data_type BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER data_type_no_delete BEFORE DELETE ON data_type BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER disclosure_no_update BEFORE UPDATE ON disclosure BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER disclosure_no_delete BEFORE DELETE ON disclosure BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER policy_no_update BEFORE UPDATE ON policy BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER policy_no_delete BEFORE DELETE ON policy BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER purpose_no_update BEFORE UPDATE ON purpose BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER purpose_no_delete BEFORE DELETE ON purpose BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER recipient_no_update BEFORE UPDATE ON recipient BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER recipient_no_delete BEFORE DELETE ON recipient BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER statement_no_delete BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER clause_no_update BEFORE UPDATE ON clause BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER clause_no_delete BEFORE DELETE ON clause BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER term_version_no_update BEFORE UPDATE ON term_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER term_version_no_delete BEFORE DELETE ON term_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER term_version_no_replace BEFORE INSERT ON term_version WHEN EXISTS (SELECT 1 FROM term_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER term_change_no_update BEFORE UPDATE ON term_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER term_change_no_delete BEFORE DELETE ON term_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER policy_version_no_update BEFORE UPDATE ON policy_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER policy_version_no_delete BEFORE DELETE ON policy_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER policy_version_no_replace BEFORE INSERT ON policy_version WHEN EXISTS (SELECT 1 FROM policy_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER policy_change_no_update BEFORE UPDATE ON policy_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER policy_change_no_delete BEFORE DELETE ON policy_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER clause_version_no_update BEFORE UPDATE ON clause_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER clause_version_no_delete BEFORE DELETE ON clause_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER clause_version_no_replace BEFORE INSERT ON clause_version WHEN EXISTS (SELECT 1 FROM clause_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER clause_change_no_update BEFORE UPDATE ON clause_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER clause_change_no_delete BEFORE DELETE ON clause_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER statement_version_no_update BEFORE UPDATE ON statement_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER statement_version_no_delete BEFORE DELETE ON statement_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER statement_version_no_replace BEFORE INSERT ON statement_version WHEN EXISTS (SELECT 1 FROM statement_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER statement_change_no_update BEFORE UPDATE ON statement_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER statement_change_no_delete BEFORE DELETE ON statement_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER recipient_version_no_update BEFORE UPDATE ON recipient_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER recipient_version_no_delete BEFORE DELETE ON recipient_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER recipient_version_no_replace BEFORE INSERT ON recipient_version WHEN EXISTS (SELECT 1 FROM recipient_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER recipient_change_no_update BEFORE UPDATE ON recipient_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER recipient_change_no_delete BEFORE DELETE ON recipient_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER category_version_no_update BEFORE UPDATE ON category_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER category_version_no_delete BEFORE DELETE ON category_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER category_version_no_replace BEFORE INSERT ON category_version WHEN EXISTS (SELECT 1 FROM category_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER category_change_no_update BEFORE UPDATE ON category_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER category_change_no_delete BEFORE DELETE ON category_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER datum_version_no_update BEFORE UPDATE ON datum_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER datum_version_no_delete BEFORE DELETE ON datum_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER datum_version_no_replace BEFORE INSERT ON datum_version WHEN EXISTS (SELECT 1 FROM datum_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER datum_change_no_update BEFORE UPDATE ON datum_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER datum_change_no_delete BEFORE DELETE ON datum_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER disclosure_version_no_update BEFORE UPDATE ON disclosure_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER disclosure_version_no_delete BEFORE DELETE ON disclosure_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER disclosure_version_no_replace BEFORE INSERT ON disclosure_version WHEN EXISTS (SELECT 1 FROM disclosure_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER disclosure_change_no_update BEFORE UPDATE ON disclosure_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER disclosure_change_no_delete BEFORE DELETE ON disclosure_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER goal_version_no_update BEFORE UPDATE ON goal_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER goal_version_no_delete BEFORE DELETE ON goal_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER goal_version_no_replace BEFORE INSERT ON goal_version WHEN EXISTS (SELECT 1 FROM goal_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER goal_change_no_update BEFORE UPDATE ON goal_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER goal_change_no_delete BEFORE DELETE ON goal_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER proof_version_no_update BEFORE UPDATE ON proof_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER proof_version_no_delete BEFORE DELETE ON proof_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER proof_version_no_replace BEFORE INSERT ON proof_version WHEN EXISTS (SELECT 1 FROM proof_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER proof_change_no_update BEFORE UPDATE ON proof_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER proof_change_no_delete BEFORE DELETE ON proof_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER finding_version_no_update BEFORE UPDATE ON finding_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER finding_version_no_delete BEFORE DELETE ON finding_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER finding_version_no_replace BEFORE INSERT ON finding_version WHEN EXISTS (SELECT 1 FROM finding_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER finding_change_no_update BEFORE UPDATE ON finding_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER finding_change_no_delete BEFORE DELETE ON finding_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER file_version_no_update BEFORE UPDATE ON file_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER file_version_no_delete BEFORE DELETE ON file_version BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER file_version_no_replace BEFORE INSERT ON file_version WHEN EXISTS (SELECT 1 FROM file_version WHERE inventory_id = NEW.inventory_id AND part = NEW.part AND address = NEW.address) BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER file_change_no_update BEFORE UPDATE ON file_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE TRIGGER file_change_no_delete BEFORE DELETE ON file_change BEGIN SELECT RAISE(ABORT, 'the catalogue is append-only'); END;
CREATE VIEW current_entry AS SELECT e.* FROM entry e WHERE NOT EXISTS ( SELECT 1 FROM entry later WHERE later.inventory_id = e.inventory_id AND (later.day > e.day OR (later.day = e.day AND later.seq > e.seq)));
CREATE VIEW current_term AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM term_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN term_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_policy AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM policy_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN policy_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_clause AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM clause_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN clause_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_statement AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM statement_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN statement_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_recipient AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM recipient_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN recipient_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_category AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM category_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN category_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_datum AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM datum_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN datum_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_disclosure AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM disclosure_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN disclosure_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_goal AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM goal_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN goal_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_proof AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM proof_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN proof_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_finding AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM finding_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN finding_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
CREATE VIEW current_file AS SELECT i.name AS inventory, v.* FROM current_entry e JOIN inventory i ON i.id = e.inventory_id JOIN (SELECT h.inventory_id, h.part, h.address FROM file_change h JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s ON s.inventory_id = e.inventory_id JOIN file_version v ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address;
COMMIT;
