<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>bridge::Words</name>
    <message>
        <source>the %1 bundle has no addon &apos;%2&apos;</source>
        <translation>le bundle %1 n’a pas d’addon «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>add it to the bundle in AYON&apos;s settings, under Bundles</source>
        <translation>ajoutez-le au bundle dans les paramètres d’AYON, sous Bundles</translation>
    </message>
    <message>
        <source>sign in again, or check the API key; one that was refused is not looked at again for a minute</source>
        <translation>reconnectez-vous, ou vérifiez la clé d’API&#xa0;; une clé refusée n’est pas réexaminée avant une minute</translation>
    </message>
    <message>
        <source>this account lacks the right: ask a manager of AYON for it; a service needs the key of a service user</source>
        <translation>ce compte n’a pas le droit&#xa0;: demandez-le à un responsable d’AYON&#xa0;; un service a besoin de la clé d’un compte de service</translation>
    </message>
    <message>
        <source>the server is busy or away: try again later</source>
        <translation>le serveur est occupé ou absent&#xa0;: réessayez plus tard</translation>
    </message>
    <message>
        <source>status %1 with %2</source>
        <translation>état %1 avec %2</translation>
    </message>
    <message>
        <source>data: expected an object, got nothing</source>
        <translation>data&#xa0;: un objet était attendu, rien n’est venu</translation>
    </message>
    <message>
        <source>check login and password; AYON lets nobody in for ten minutes after ten wrong tries</source>
        <translation>vérifiez l’identifiant et le mot de passe&#xa0;; après dix essais manqués, AYON ne laisse entrer personne pendant dix minutes</translation>
    </message>
    <message>
        <source>AYON server</source>
        <translation>serveur AYON</translation>
    </message>
    <message>
        <source>AYON key</source>
        <translation>clé AYON</translation>
    </message>
    <message>
        <source>AYON attributes</source>
        <translation>attributs AYON</translation>
    </message>
    <message>
        <source>addon settings</source>
        <translation>paramètres de l’addon</translation>
    </message>
    <message>
        <source>ShotGrid script</source>
        <translation>script ShotGrid</translation>
    </message>
    <message>
        <source>ShotGrid site</source>
        <translation>site ShotGrid</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>ShotGrid fields</source>
        <translation>champs ShotGrid</translation>
    </message>
    <message>
        <source>run the doctor again</source>
        <translation>relancez le diagnostic</translation>
    </message>
    <message>
        <source>the server takes too long: look at its load and at the network, then try again</source>
        <translation>le serveur met trop de temps&#xa0;: voyez sa charge et le réseau, puis réessayez</translation>
    </message>
    <message>
        <source>check the address, the network, and HTTPS_PROXY and NO_PROXY</source>
        <translation>vérifiez l’adresse, le réseau, et HTTPS_PROXY et NO_PROXY</translation>
    </message>
    <message>
        <source>check the key: it may be mistyped, expired or revoked</source>
        <translation>vérifiez la clé&#xa0;: elle peut être mal saisie, expirée ou révoquée</translation>
    </message>
    <message>
        <source>give the account the permission, or use another account</source>
        <translation>donnez ce droit au compte, ou utilisez un autre compte</translation>
    </message>
    <message>
        <source>check the name and the address</source>
        <translation>vérifiez le nom et l’adresse</translation>
    </message>
    <message>
        <source>the server asks for patience: try again later</source>
        <translation>le serveur demande de la patience&#xa0;: réessayez plus tard</translation>
    </message>
    <message>
        <source>check that the address is that of the right server, and that its version is supported</source>
        <translation>vérifiez que l’adresse est celle du bon serveur, et que sa version est prise en charge</translation>
    </message>
    <message>
        <source>ShotGrid Project %1: %2 becomes true</source>
        <translation>Project %1 de ShotGrid&#xa0;: %2 devient vrai</translation>
    </message>
    <message>
        <source>AYON project &apos;%1&apos;: %2 becomes true</source>
        <translation>Projet AYON «&#xa0;%1&#xa0;»&#xa0;: %2 devient vrai</translation>
    </message>
    <message>
        <source>%1 has no project &apos;%2&apos;</source>
        <translation>%1 n’a pas de projet «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>sync the project first</source>
        <translation>synchronisez d’abord le projet</translation>
    </message>
    <message>
        <source>attribute map</source>
        <translation>table des attributs</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos; on: %2</source>
        <translation>il n’y a pas de «&#xa0;%1&#xa0;» sur&#xa0;: %2</translation>
    </message>
    <message>
        <source>the next sync makes it, and a comparison shows so beforehand</source>
        <translation>la prochaine synchronisation le crée, et une comparaison le montre avant</translation>
    </message>
    <message>
        <source>all that a sync writes to are there</source>
        <translation>tout ce qu’une synchronisation écrit est là</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: ShotGrid takes no edits of %2</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: ShotGrid n’accepte pas de modification de %2</translation>
    </message>
    <message>
        <source>edits in AYON stay there; take the type out of the row&apos;s scope in %1 or map another field</source>
        <translation>ce qui est modifié dans AYON y reste&#xa0;; retirez le type de la portée de la ligne dans %1 ou reliez un autre champ</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has an empty scope, so it is not exchanged</source>
        <translation>«&#xa0;%1&#xa0;» a une portée vide et n’est donc pas échangé</translation>
    </message>
    <message>
        <source>give the row a scope in %1, or clear its ShotGrid field</source>
        <translation>donnez une portée à la ligne dans %1, ou effacez son champ ShotGrid</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>à la demande</translation>
    </message>
    <message>
        <source>neither AYON nor ShotGrid has a project &apos;%1&apos;</source>
        <translation>ni AYON ni ShotGrid n’a de projet «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>check its spelling; a ShotGrid project is found by its name or by its Ayon ID</source>
        <translation>vérifiez l’orthographe&#xa0;; un projet ShotGrid est trouvé par son nom ou par son Ayon ID</translation>
    </message>
    <message>
        <source>only %1 has &apos;%2&apos; yet; a sync makes it in %3</source>
        <translation>seul %1 a «&#xa0;%2&#xa0;» pour l’instant&#xa0;; une synchronisation le crée dans %3</translation>
    </message>
    <message>
        <source>AYON&apos;s &apos;%1&apos; is linked with the ShotGrid project %2</source>
        <translation>«&#xa0;%1&#xa0;» d’AYON est lié au projet ShotGrid %2</translation>
    </message>
    <message>
        <source>ShotGrid&apos;s project %1 is linked with &apos;%2&apos; of AYON</source>
        <translation>le projet %1 de ShotGrid est lié à «&#xa0;%2&#xa0;» d’AYON</translation>
    </message>
    <message>
        <source>%1, not with its namesake</source>
        <translation>%1, et non à son homonyme</translation>
    </message>
    <message>
        <source>clear shotgridId in AYON or Ayon ID in ShotGrid, whichever is wrong</source>
        <translation>effacez shotgridId dans AYON ou Ayon ID dans ShotGrid, selon celui qui est faux</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is ShotGrid&apos;s project %2, &apos;%3&apos;</source>
        <translation>«&#xa0;%1&#xa0;» est le projet %2 de ShotGrid, «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>it is archived in ShotGrid</source>
        <translation>il est archivé dans ShotGrid</translation>
    </message>
    <message>
        <source>bring it back there before people work in it again</source>
        <translation>rétablissez-le là-bas avant que l’on y travaille de nouveau</translation>
    </message>
    <message>
        <source>ShotGrid → AYON is %1 (Ayon Auto Sync)</source>
        <translation>ShotGrid → AYON est %1 (Ayon Auto Sync)</translation>
    </message>
    <message>
        <source>AYON → ShotGrid is %1 (shotgridPush)</source>
        <translation>AYON → ShotGrid est %1 (shotgridPush)</translation>
    </message>
    <message>
        <source>tracking settings</source>
        <translation>paramètres de suivi</translation>
    </message>
    <message>
        <source>a %1</source>
        <translation>un %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>%1 hangs on %1.%2, which is %3; all of them go directly below the project</source>
        <translation>%1 dépend de %1.%2, qui est&#xa0;: %3&#xa0;; tous vont directement sous le projet</translation>
    </message>
    <message>
        <source>choose a field that links one entity, in the tracking settings of the ShotGrid project</source>
        <translation>choisissez un champ qui lie une seule entité, dans les paramètres de suivi du projet ShotGrid</translation>
    </message>
    <message>
        <source>parents are told by %1</source>
        <translation>les parents sont donnés par %1</translation>
    </message>
    <message>
        <source>statuses</source>
        <translation>statuts</translation>
    </message>
    <message>
        <source>%1 of ShotGrid does not offer: %2</source>
        <translation>%1 de ShotGrid ne propose pas&#xa0;: %2</translation>
    </message>
    <message>
        <source>offer these codes there, or give the AYON status the short name of the ShotGrid status that it means</source>
        <translation>proposez-y ces codes, ou donnez au statut AYON le nom court du statut ShotGrid auquel il correspond</translation>
    </message>
    <message>
        <source>every AYON status has a counterpart in ShotGrid</source>
        <translation>chaque statut AYON a son pendant dans ShotGrid</translation>
    </message>
    <message>
        <source>the AYON project</source>
        <translation>le projet AYON</translation>
    </message>
    <message>
        <source>the ShotGrid project</source>
        <translation>le projet ShotGrid</translation>
    </message>
    <message>
        <source>the navigation of the ShotGrid project</source>
        <translation>la navigation du projet ShotGrid</translation>
    </message>
    <message>
        <source>folder types</source>
        <translation>types de dossier</translation>
    </message>
    <message>
        <source>task types</source>
        <translation>types de tâche</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>set-up</source>
        <translation>mise en place</translation>
    </message>
    <message>
        <source>types, statuses and tags are there</source>
        <translation>types, statuts et étiquettes sont là</translation>
    </message>
    <message>
        <source>the next sync makes first: %1</source>
        <translation>la prochaine synchronisation crée d’abord&#xa0;: %1</translation>
    </message>
    <message>
        <source>its %1 rows fit both servers</source>
        <translation>ses %1 lignes conviennent aux deux serveurs</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>it is version %1, older than %2</source>
        <translation>il est de la version %1, plus ancienne que %2</translation>
    </message>
    <message>
        <source>update the AYON server</source>
        <translation>mettez à jour le serveur AYON</translation>
    </message>
    <message>
        <source>answers, version %1</source>
        <translation>répond, version %1</translation>
    </message>
    <message>
        <source>a service account</source>
        <translation>un compte de service</translation>
    </message>
    <message>
        <source>a manager</source>
        <translation>un responsable</translation>
    </message>
    <message>
        <source>belongs to &apos;%1&apos;, %2</source>
        <translation>appartient à «&#xa0;%1&#xa0;», %2</translation>
    </message>
    <message>
        <source>belongs to &apos;%1&apos;, who may not read secrets or create projects</source>
        <translation>appartient à «&#xa0;%1&#xa0;», qui ne peut ni lire les secrets ni créer de projets</translation>
    </message>
    <message>
        <source>put the API key of a service account into AYON_API_KEY</source>
        <translation>mettez la clé d’API d’un compte de service dans AYON_API_KEY</translation>
    </message>
    <message>
        <source>ask a manager of AYON for what needs it, or sign in as one</source>
        <translation>demandez à un responsable d’AYON ce qui en a besoin, ou connectez-vous comme tel</translation>
    </message>
    <message>
        <source>restart the AYON server with the addon installed: its set-up makes and mends them</source>
        <translation>redémarrez le serveur AYON avec l’addon installé&#xa0;: sa mise en place les crée et les répare</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;</source>
        <translation>il n’y a pas de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing on: %2</source>
        <translation>«&#xa0;%1&#xa0;» manque sur&#xa0;: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is of another type than it should be</source>
        <translation>«&#xa0;%1&#xa0;» est d’un autre type qu’il ne devrait</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is inherited, so that children bear the links of their parents</source>
        <translation>«&#xa0;%1&#xa0;» s’hérite, si bien que les enfants portent les liens de leurs parents</translation>
    </message>
    <message>
        <source>shotgridId, shotgridType and shotgridPush are there</source>
        <translation>shotgridId, shotgridType et shotgridPush sont là</translation>
    </message>
    <message>
        <source>set it in AYON: Studio settings, ShotGrid</source>
        <translation>définissez-le dans AYON&#xa0;: paramètres du studio, ShotGrid</translation>
    </message>
    <message>
        <source>mend the row in AYON; until then it is left out</source>
        <translation>corrigez la ligne dans AYON&#xa0;; d’ici là, elle est ignorée</translation>
    </message>
    <message>
        <source>mend it in AYON; until then the default is used</source>
        <translation>corrigez-le dans AYON&#xa0;; d’ici là, la valeur par défaut est utilisée</translation>
    </message>
    <message>
        <source>make sense; %1 are synced</source>
        <translation>sont cohérents&#xa0;; %1 sont synchronisés</translation>
    </message>
    <message>
        <source>certificates of the ShotGrid site are not checked</source>
        <translation>les certificats du site ShotGrid ne sont pas vérifiés</translation>
    </message>
    <message>
        <source>switch shotgrid_no_ssl_validation off, and install the studio&apos;s authority on this machine</source>
        <translation>désactivez shotgrid_no_ssl_validation, et installez l’autorité du studio sur cette machine</translation>
    </message>
    <message>
        <source>answers at %1, version %2</source>
        <translation>répond à %1, version %2</translation>
    </message>
    <message>
        <source>signs in, but may not see its own ApiUser %1</source>
        <translation>se connecte, mais ne peut pas voir son propre ApiUser %1</translation>
    </message>
    <message>
        <source>give the script a permission rule that may read ApiUser</source>
        <translation>donnez au script un groupe de droits qui peut lire ApiUser</translation>
    </message>
    <message>
        <source>&apos;%1&apos; signs in</source>
        <translation>«&#xa0;%1&#xa0;» se connecte</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the permission rules &apos;%2&apos;</source>
        <translation>«&#xa0;%1&#xa0;» a les droits «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>make it an API Admin, or be sure that it may edit the schema and all projects</source>
        <translation>faites-en un API Admin, ou assurez-vous qu’il peut modifier le schéma et tous les projets</translation>
    </message>
    <message>
        <source>what &apos;%1&apos; writes leaves no events: other tools and webhooks do not hear of it</source>
        <translation>ce que «&#xa0;%1&#xa0;» écrit ne laisse pas d’événements&#xa0;: les autres outils et les webhooks n’en savent rien</translation>
    </message>
    <message>
        <source>switch &apos;Generate Events&apos; on for the script, on the Scripts page of the site</source>
        <translation>activez «&#xa0;Generate Events&#xa0;» pour le script, sur la page Scripts du site</translation>
    </message>
    <message>
        <source>link them on the ShotGrid page of AYON&apos;s studio settings, or set data.sg_user_id</source>
        <translation>liez-les sur la page ShotGrid des paramètres du studio dans AYON, ou définissez data.sg_user_id</translation>
    </message>
    <message>
        <source>%1 (same e-mail as ShotGrid&apos;s %2, %3)</source>
        <translation>%1 (même adresse que %2 de ShotGrid, %3)</translation>
    </message>
    <message>
        <source>%1 AYON users are linked with people of ShotGrid</source>
        <translation>Comptes AYON liés à des personnes de ShotGrid&#xa0;: %1</translation>
    </message>
    <message>
        <source>without a ShotGrid user, so they are not assigned there: %1</source>
        <translation>sans compte ShotGrid, et donc sans tâches là-bas&#xa0;: %1</translation>
    </message>
    <message>
        <source>linked with people that ShotGrid does not have: %1</source>
        <translation>liés à des personnes que ShotGrid n’a pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>the site does not show the account that was signed in</source>
        <translation>le site ne montre pas le compte qui s’est connecté</translation>
    </message>
    <message>
        <source>ask the site&apos;s administrator to let this permission group see people</source>
        <translation>demandez à l’administrateur du site que ce groupe de droits puisse voir les personnes</translation>
    </message>
    <message>
        <source>the keychain did not let this program in</source>
        <translation>le trousseau n’a pas laissé entrer ce programme</translation>
    </message>
    <message>
        <source>unlock the keychain and allow it, or stay signed in for this session only</source>
        <translation>déverrouillez le trousseau et donnez l’accès, ou restez connecté pour cette session seulement</translation>
    </message>
    <message>
        <source>this machine has no keychain</source>
        <translation>cette machine n’a pas de trousseau</translation>
    </message>
    <message>
        <source>stay signed in for this session only, or start a keychain such as GNOME Keyring or KWallet</source>
        <translation>restez connecté pour cette session seulement, ou lancez un trousseau comme GNOME Keyring ou KWallet</translation>
    </message>
    <message>
        <source>the keychain did not answer: %1</source>
        <translation>le trousseau n’a pas répondu&#xa0;: %1</translation>
    </message>
    <message>
        <source>stay signed in for this session only, or look whether the keychain is running</source>
        <translation>restez connecté pour cette session seulement, ou voyez si le trousseau fonctionne</translation>
    </message>
    <message>
        <source>nobody is signed in to %1</source>
        <translation>personne n’est connecté à %1</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>connectez-vous</translation>
    </message>
    <message>
        <source>AYON does not show the studio&apos;s ShotGrid script to this account</source>
        <translation>AYON ne montre pas à ce compte le script ShotGrid du studio</translation>
    </message>
    <message>
        <source>sign in to ShotGrid with your own account</source>
        <translation>connectez-vous à ShotGrid avec votre propre compte</translation>
    </message>
    <message>
        <source>nobody is signed in to ShotGrid</source>
        <translation>personne n’est connecté à ShotGrid</translation>
    </message>
    <message>
        <source>no certificates could be read from &apos;%1&apos;</source>
        <translation>aucun certificat n’a pu être lu dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>name a file of certificates in PEM form</source>
        <translation>indiquez un fichier de certificats au format PEM</translation>
    </message>
    <message>
        <source>another number of bytes came than was announced</source>
        <translation>il est venu un autre nombre d’octets qu’annoncé</translation>
    </message>
    <message>
        <source>nothing came for %1 s</source>
        <translation>rien n’est venu pendant %1 s</translation>
    </message>
    <message>
        <source>the answer is larger than %1 MiB</source>
        <translation>la réponse dépasse %1 Mio</translation>
    </message>
    <message>
        <source>it may have taken effect: look before doing it again</source>
        <translation>cela a pu prendre effet&#xa0;: vérifiez avant de recommencer</translation>
    </message>
    <message>
        <source>check the URL, the network and the proxy</source>
        <translation>vérifiez l’adresse, le réseau et le proxy</translation>
    </message>
    <message>
        <source>ask for less at a time</source>
        <translation>demandez-en moins à la fois</translation>
    </message>
    <message>
        <source>name the studio&apos;s certificate authority as CA file</source>
        <translation>indiquez l’autorité de certification du studio comme fichier CA</translation>
    </message>
    <message>
        <source>look at the file, its permissions, and the space on its disk</source>
        <translation>voyez le fichier, ses droits et la place sur son disque</translation>
    </message>
    <message>
        <source>not answered in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>not answered in time, at last: %1</source>
        <translation>pas de réponse à temps, en dernier&#xa0;: %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>état %1</translation>
    </message>
    <message>
        <source>an HTML page</source>
        <translation>une page HTML</translation>
    </message>
    <message>
        <source>an HTML page titled &apos;%1&apos;</source>
        <translation>une page HTML intitulée «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>broken JSON at byte %1: %2</source>
        <translation>JSON défectueux à l’octet %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>expected JSON, got %1</source>
        <translation>du JSON était attendu, il est venu %1</translation>
    </message>
    <message>
        <source>check that the URL is the server&apos;s own and that no proxy or sign-in page answers in its place</source>
        <translation>vérifiez que l’adresse est celle du serveur et qu’aucun proxy ni aucune page de connexion ne répond à sa place</translation>
    </message>
    <message>
        <source>something of no known type</source>
        <translation>quelque chose de type inconnu</translation>
    </message>
    <message>
        <source>%1 (ShotGrid user %2)</source>
        <translation>%1 (personne %2 de ShotGrid)</translation>
    </message>
    <message>
        <source>is not active in ShotGrid</source>
        <translation>n’est pas actif dans ShotGrid</translation>
    </message>
    <message>
        <source>is an account of ShotGrid itself, by its login or e-mail address</source>
        <translation>est un compte de ShotGrid lui-même, d’après son identifiant ou son adresse</translation>
    </message>
    <message>
        <source>AYON has several accounts &apos;%1&apos; that differ in letter case alone</source>
        <translation>AYON a plusieurs comptes «&#xa0;%1&#xa0;» qui ne diffèrent que par la casse</translation>
    </message>
    <message>
        <source>AYON&apos;s &apos;%1&apos; has the login and &apos;%2&apos; the e-mail address</source>
        <translation>«&#xa0;%1&#xa0;» d’AYON a l’identifiant et «&#xa0;%2&#xa0;» l’adresse</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is already the account of %2</source>
        <translation>«&#xa0;%1&#xa0;» est déjà le compte de %2</translation>
    </message>
    <message>
        <source>AYON&apos;s &apos;%1&apos; is the account of a service</source>
        <translation>«&#xa0;%1&#xa0;» d’AYON est le compte d’un service</translation>
    </message>
    <message>
        <source>AYON&apos;s &apos;%1&apos; is linked with ShotGrid user %2</source>
        <translation>«&#xa0;%1&#xa0;» d’AYON est lié à la personne %2 de ShotGrid</translation>
    </message>
    <message>
        <source>the URL of the ShotGrid site is missing</source>
        <translation>l’adresse du site ShotGrid manque</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no URL of a site (https://…)</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’adresse d’un site (https://…)</translation>
    </message>
    <message>
        <source>%1 s is no pause; %2 s is used</source>
        <translation>%1 s n’est pas une pause&#xa0;; %2 s est utilisé</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no type that can be synced</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type qui puisse être synchronisé</translation>
    </message>
    <message>
        <source>no AYON attribute is named for the ShotGrid field &apos;%1&apos;</source>
        <translation>aucun attribut AYON n’est indiqué pour le champ ShotGrid «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no type in its scope</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de type dans sa portée</translation>
    </message>
    <message>
        <source>AYON attribute &apos;%1&apos; is in another row already</source>
        <translation>l’attribut AYON «&#xa0;%1&#xa0;» est déjà dans une autre ligne</translation>
    </message>
    <message>
        <source>ShotGrid field &apos;%1&apos; is in another row already</source>
        <translation>le champ ShotGrid «&#xa0;%1&#xa0;» est déjà dans une autre ligne</translation>
    </message>
    <message>
        <source>a folder without name is left out</source>
        <translation>un dossier sans nom est ignoré</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no type with a parent folder</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type qui a un dossier parent</translation>
    </message>
    <message>
        <source>root_relocate and type_grouping are both enabled: switch one off</source>
        <translation>root_relocate et type_grouping sont tous deux activés&#xa0;: désactivez-en un</translation>
    </message>
    <message>
        <source>change it in the settings of the addon</source>
        <translation>changez-le dans les paramètres de l’addon</translation>
    </message>
    <message>
        <source>the variable is not set</source>
        <translation>la variable n’est pas définie</translation>
    </message>
    <message>
        <source>set it to the version of the addon whose settings count; AYON does so for its services</source>
        <translation>donnez-lui la version de l’addon dont les paramètres comptent&#xa0;; AYON le fait pour ses services</translation>
    </message>
    <message>
        <source>install version %1 of the addon &apos;%2&apos;, or set AYON_ADDON_VERSION to one that is there</source>
        <translation>installez la version %1 de l’addon «&#xa0;%2&#xa0;», ou donnez à AYON_ADDON_VERSION une version qui existe</translation>
    </message>
    <message>
        <source>no script is named</source>
        <translation>aucun script n’est indiqué</translation>
    </message>
    <message>
        <source>choose the secret that is named like the ShotGrid script</source>
        <translation>choisissez le secret qui porte le nom du script ShotGrid</translation>
    </message>
    <message>
        <source>no secret is chosen</source>
        <translation>aucun secret n’est choisi</translation>
    </message>
    <message>
        <source>choose the secret that holds the key of the ShotGrid script</source>
        <translation>choisissez le secret qui contient la clé du script ShotGrid</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; is missing or empty</source>
        <translation>le secret «&#xa0;%1&#xa0;» manque ou est vide</translation>
    </message>
    <message>
        <source>make it in AYON&apos;s settings under Secrets, with the script&apos;s key as its value</source>
        <translation>créez-le dans les paramètres d’AYON sous Secrets, avec la clé du script comme valeur</translation>
    </message>
    <message>
        <source>expected %1, got %2; the default is used</source>
        <translation>%1 était attendu, %2 est venu&#xa0;; la valeur par défaut est utilisée</translation>
    </message>
    <message>
        <source>%1 in a list of texts is left out</source>
        <translation>%1 est ignoré dans une liste de textes</translation>
    </message>
    <message>
        <source>expected an object, got %1</source>
        <translation>un objet était attendu, %1 est venu</translation>
    </message>
    <message>
        <source>the site does not let people sign in to applications through their browser</source>
        <translation>le site ne permet pas de se connecter aux applications par le navigateur</translation>
    </message>
    <message>
        <source>sign in with login and password, or ask the site&apos;s administrator to allow it</source>
        <translation>connectez-vous avec identifiant et mot de passe, ou demandez à l’administrateur du site de le permettre</translation>
    </message>
    <message>
        <source>the site sent people to sign in at &apos;%1&apos;, which is another server</source>
        <translation>le site a envoyé les personnes se connecter à «&#xa0;%1&#xa0;», qui est un autre serveur</translation>
    </message>
    <message>
        <source>check the address of the site; nothing was opened</source>
        <translation>vérifiez l’adresse du site&#xa0;; rien n’a été ouvert</translation>
    </message>
    <message>
        <source>the sign-in was rejected in the browser, or has expired</source>
        <translation>la connexion a été refusée dans le navigateur, ou a expiré</translation>
    </message>
    <message>
        <source>sign in once more</source>
        <translation>reconnectez-vous</translation>
    </message>
    <message>
        <source>nobody has answered in the browser</source>
        <translation>personne n’a répondu dans le navigateur</translation>
    </message>
    <message>
        <source>sign in once more, and approve it on the page that opens</source>
        <translation>reconnectez-vous, et approuvez la connexion sur la page qui s’ouvre</translation>
    </message>
    <message>
        <source>check login and password</source>
        <translation>vérifiez l’identifiant et le mot de passe</translation>
    </message>
    <message>
        <source>give the code that your authenticator shows</source>
        <translation>donnez le code que montre votre application d’authentification</translation>
    </message>
    <message>
        <source>sign in with the browser: this site keeps no passwords of its own</source>
        <translation>connectez-vous avec le navigateur&#xa0;: ce site n’a pas de mots de passe à lui</translation>
    </message>
    <message>
        <source>check script name and key, or sign in again</source>
        <translation>vérifiez le nom et la clé du script, ou reconnectez-vous</translation>
    </message>
    <message>
        <source>give the script or person the permission in ShotGrid, or a group that has it</source>
        <translation>donnez ce droit au script ou à la personne dans ShotGrid, ou un groupe qui l’a</translation>
    </message>
    <message>
        <source>the site is busy or down for maintenance: try again later</source>
        <translation>le site est occupé ou en maintenance&#xa0;: réessayez plus tard</translation>
    </message>
    <message>
        <source>the URL answers with a redirection: give the address it leads to</source>
        <translation>l’adresse répond par une redirection&#xa0;: donnez celle à laquelle elle mène</translation>
    </message>
    <message>
        <source>what it hangs on could not be made in ShotGrid</source>
        <translation>ce dont il dépend n’a pas pu être créé dans ShotGrid</translation>
    </message>
    <message>
        <source>mend the parent first; this one follows with the next sync</source>
        <translation>corrigez d’abord le parent&#xa0;; celui-ci suit à la prochaine synchronisation</translation>
    </message>
    <message>
        <source>writing to ShotGrid</source>
        <translation>écriture dans ShotGrid</translation>
    </message>
    <message>
        <source>the folder it belongs into could not be made in AYON</source>
        <translation>le dossier auquel il appartient n’a pas pu être créé dans AYON</translation>
    </message>
    <message>
        <source>mend the folder first; this one follows with the next sync</source>
        <translation>corrigez d’abord le dossier&#xa0;; celui-ci suit à la prochaine synchronisation</translation>
    </message>
    <message>
        <source>writing to AYON</source>
        <translation>écriture dans AYON</translation>
    </message>
    <message>
        <source>the attribute %1 holds no %2</source>
        <translation>l’attribut %1 ne contient pas de %2</translation>
    </message>
    <message>
        <source>the status &apos;%1&apos; has no short name in AYON</source>
        <translation>le statut «&#xa0;%1&#xa0;» n’a pas de nom court dans AYON</translation>
    </message>
    <message>
        <source>%1 of %2 linked entities would be deleted or unlinked</source>
        <translation>%1 des %2 entités liées seraient supprimées ou déliées</translation>
    </message>
    <message>
        <source>ShotGrid shows nothing of a project of which AYON has %1 linked entities</source>
        <translation>ShotGrid ne montre rien d’un projet dont AYON a %1 entités liées</translation>
    </message>
    <message>
        <source>AYON shows nothing of a project that ShotGrid is linked with</source>
        <translation>AYON ne montre rien d’un projet auquel ShotGrid est lié</translation>
    </message>
    <message>
        <source>%1 of %2 linked entities changed at once</source>
        <translation>%1 des %2 entités liées ont changé d’un coup</translation>
    </message>
    <message>
        <source>new in AYON</source>
        <translation>nouveau dans AYON</translation>
    </message>
    <message>
        <source>new in ShotGrid</source>
        <translation>nouveau dans ShotGrid</translation>
    </message>
    <message>
        <source>missing in AYON</source>
        <translation>manque dans AYON</translation>
    </message>
    <message>
        <source>folder of the re-parenting preset</source>
        <translation>dossier du préréglage de parenté</translation>
    </message>
    <message>
        <source>deleted in AYON</source>
        <translation>supprimé dans AYON</translation>
    </message>
    <message>
        <source>its version was deleted in AYON</source>
        <translation>sa version a été supprimée dans AYON</translation>
    </message>
    <message>
        <source>deleted in ShotGrid</source>
        <translation>supprimé dans ShotGrid</translation>
    </message>
    <message>
        <source>deleted in ShotGrid, published in AYON</source>
        <translation>supprimé dans ShotGrid, publié dans AYON</translation>
    </message>
    <message>
        <source>deleted in ShotGrid, in use in AYON</source>
        <translation>supprimé dans ShotGrid, utilisé dans AYON</translation>
    </message>
    <message>
        <source>its parent could not be made in AYON</source>
        <translation>son parent n’a pas pu être créé dans AYON</translation>
    </message>
    <message>
        <source>mend the parent first</source>
        <translation>corrigez d’abord le parent</translation>
    </message>
    <message>
        <source>its ShotGrid entity %1 is neither alive nor deleted there</source>
        <translation>son entité ShotGrid %1 n’y est ni vivante ni supprimée</translation>
    </message>
    <message>
        <source>check whether the script may see it, or whether it was moved to another project</source>
        <translation>vérifiez si le script peut la voir, ou si elle a été déplacée dans un autre projet</translation>
    </message>
    <message>
        <source>it cannot follow its move in ShotGrid: the folder in AYON has another &apos;%1&apos;</source>
        <translation>il ne peut pas suivre son déplacement dans ShotGrid&#xa0;: le dossier dans AYON a un autre «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>rename one of the two in AYON</source>
        <translation>renommez l’un des deux dans AYON</translation>
    </message>
    <message>
        <source>AYON has no name for &apos;%1&apos;</source>
        <translation>AYON n’a pas de nom pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>give it a name with letters or digits in ShotGrid, other than those of its neighbours</source>
        <translation>donnez-lui dans ShotGrid un nom avec des lettres ou des chiffres, autre que ceux de ses voisins</translation>
    </message>
    <message>
        <source>another entity there has the same name in AYON&apos;s spelling; this one is called &apos;%1&apos;</source>
        <translation>une autre entité y a le même nom dans l’orthographe d’AYON&#xa0;; celle-ci s’appelle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>rename one of the two in ShotGrid before work begins on it</source>
        <translation>renommez l’une des deux dans ShotGrid avant que l’on y travaille</translation>
    </message>
    <message>
        <source>ShotGrid has no asset type &apos;%1&apos;; its assets have none there</source>
        <translation>ShotGrid n’a pas de type d’asset «&#xa0;%1&#xa0;»&#xa0;; ses assets n’en ont pas là-bas</translation>
    </message>
    <message>
        <source>add it to the values of Asset.sg_asset_type in ShotGrid, and sync again</source>
        <translation>ajoutez-le aux valeurs de Asset.sg_asset_type dans ShotGrid, et synchronisez de nouveau</translation>
    </message>
    <message>
        <source>deleted in ShotGrid, edited in AYON: %1</source>
        <translation>supprimé dans ShotGrid, modifié dans AYON&#xa0;: %1</translation>
    </message>
    <message>
        <source>it stays in AYON, unlinked</source>
        <translation>il reste dans AYON, délié</translation>
    </message>
    <message>
        <source>it is deleted in AYON too</source>
        <translation>il est aussi supprimé dans AYON</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>sync the whole project once, or add it in AYON&apos;s anatomy</source>
        <translation>synchronisez une fois tout le projet, ou ajoutez-le dans l’anatomie d’AYON</translation>
    </message>
    <message>
        <source>AYON has no task type &apos;%1&apos;</source>
        <translation>AYON n’a pas de type de tâche «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>AYON has no status with the short name &apos;%1&apos;</source>
        <translation>AYON n’a pas de statut de nom court «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the AYON status &apos;%1&apos; is not meant for a %2</source>
        <translation>le statut AYON «&#xa0;%1&#xa0;» n’est pas fait pour&#xa0;: %2</translation>
    </message>
    <message>
        <source>ShotGrid has no pipeline step &apos;%1&apos; for %2</source>
        <translation>ShotGrid n’a pas d’étape «&#xa0;%1&#xa0;» pour %2</translation>
    </message>
    <message>
        <source>make the step in ShotGrid, or choose another task type</source>
        <translation>créez l’étape dans ShotGrid, ou choisissez un autre type de tâche</translation>
    </message>
    <message>
        <source>%1 &apos;%2&apos; is no value of %3.%4 in ShotGrid</source>
        <translation>%1 «&#xa0;%2&#xa0;» n’est pas une valeur de %3.%4 dans ShotGrid</translation>
    </message>
    <message>
        <source>add it to the field in ShotGrid; valid are %1</source>
        <translation>ajoutez-le au champ dans ShotGrid&#xa0;; valeurs permises&#xa0;: %1</translation>
    </message>
    <message>
        <source>the task hangs on nothing that takes part in the sync</source>
        <translation>la tâche ne dépend de rien qui participe à la synchronisation</translation>
    </message>
    <message>
        <source>enable the type of its entity in the settings</source>
        <translation>activez le type de son entité dans les paramètres</translation>
    </message>
    <message>
        <source>ShotGrid cannot hang a %1 on a %2 directly</source>
        <translation>ShotGrid ne peut pas faire dépendre un %1 directement d’un %2</translation>
    </message>
    <message>
        <source>enable the type in between in the settings, and put it there</source>
        <translation>activez le type intermédiaire dans les paramètres, et placez-le entre les deux</translation>
    </message>
    <message>
        <source>it was moved in ShotGrid to %1, but it has published versions in AYON</source>
        <translation>il a été déplacé dans ShotGrid vers %1, mais il a des versions publiées dans AYON</translation>
    </message>
    <message>
        <source>move it back in ShotGrid, or move it in AYON by hand</source>
        <translation>remettez-le à sa place dans ShotGrid, ou déplacez-le à la main dans AYON</translation>
    </message>
    <message>
        <source>it was taken off its entity in ShotGrid, and AYON has no tasks of a project</source>
        <translation>elle a été détachée de son entité dans ShotGrid, et AYON n’a pas de tâches de projet</translation>
    </message>
    <message>
        <source>link the task to an entity in ShotGrid, or delete it</source>
        <translation>liez la tâche à une entité dans ShotGrid, ou supprimez-la</translation>
    </message>
    <message>
        <source>moved below something that was itself moved below it</source>
        <translation>déplacé sous quelque chose qui a été déplacé sous lui</translation>
    </message>
    <message>
        <source>undo one of the two moves</source>
        <translation>annulez l’un des deux déplacements</translation>
    </message>
    <message>
        <source>%1 is enabled in the settings, but hidden in the ShotGrid project</source>
        <translation>%1 est activé dans les paramètres, mais masqué dans le projet ShotGrid</translation>
    </message>
    <message>
        <source>show it in the project&apos;s tracking settings, or take it out of %1shotgrid_enabled_entities</source>
        <translation>affichez-le dans les paramètres de suivi du projet, ou retirez-le de %1shotgrid_enabled_entities</translation>
    </message>
    <message>
        <source>AYON has no attribute &apos;%1&apos; (%2)</source>
        <translation>AYON n’a pas d’attribut «&#xa0;%1&#xa0;» (%2)</translation>
    </message>
    <message>
        <source>add the attribute in AYON, or remove the row</source>
        <translation>ajoutez l’attribut dans AYON, ou retirez la ligne</translation>
    </message>
    <message>
        <source>more than %1 attributes are mapped; &apos;%2&apos; is left out</source>
        <translation>plus de %1 attributs sont reliés&#xa0;; «&#xa0;%2&#xa0;» est ignoré</translation>
    </message>
    <message>
        <source>remove rows that are not needed</source>
        <translation>retirez les lignes qui ne servent pas</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is exchanged with %2.%3 already; %2.%4 is left out (%5)</source>
        <translation>«&#xa0;%1&#xa0;» est déjà échangé avec %2.%3&#xa0;; %2.%4 est ignoré (%5)</translation>
    </message>
    <message>
        <source>take %1 out of the scope of one of the two rows</source>
        <translation>retirez %1 de la portée de l’une des deux lignes</translation>
    </message>
    <message>
        <source>%1.%2 is exchanged with &apos;%3&apos; already; &apos;%4&apos; is left out (%5)</source>
        <translation>%1.%2 est déjà échangé avec «&#xa0;%3&#xa0;»&#xa0;; «&#xa0;%4&#xa0;» est ignoré (%5)</translation>
    </message>
    <message>
        <source>%1 &apos;%2&apos; cannot be exchanged with %3.%4, which holds a %5 (%6)</source>
        <translation>%1 «&#xa0;%2&#xa0;» ne peut pas être échangé avec %3.%4, qui contient un %5 (%6)</translation>
    </message>
    <message>
        <source>map it to a field of a type that fits, or take %1 out of the row&apos;s scope</source>
        <translation>reliez-le à un champ d’un type qui convient, ou retirez %1 de la portée de la ligne</translation>
    </message>
    <message>
        <source>it carries the ShotGrid id of %1, which belongs to another AYON entity</source>
        <translation>il porte l’id ShotGrid de %1, qui appartient à une autre entité d’AYON</translation>
    </message>
    <message>
        <source>clear the attribute shotgridId of the copy; it then becomes an entity of its own</source>
        <translation>effacez l’attribut shotgridId de la copie&#xa0;; elle devient alors une entité à part</translation>
    </message>
    <message>
        <source>the ShotGrid project that AYON&apos;s &apos;%1&apos; is linked with is not there</source>
        <translation>le projet ShotGrid auquel «&#xa0;%1&#xa0;» d’AYON est lié n’est pas là</translation>
    </message>
    <message>
        <source>revive the project or give the script access to it; or clear shotgridId of the AYON project to pair it anew</source>
        <translation>rétablissez le projet ou donnez-y accès au script&#xa0;; ou effacez shotgridId du projet AYON pour l’apparier de nouveau</translation>
    </message>
    <message>
        <source>neither AYON nor ShotGrid has a project of that name</source>
        <translation>ni AYON ni ShotGrid n’a de projet de ce nom</translation>
    </message>
    <message>
        <source>check the name; ShotGrid projects are found by name, code or the field sg_ayon_id</source>
        <translation>vérifiez le nom&#xa0;; les projets ShotGrid sont trouvés par leur nom, leur code ou le champ sg_ayon_id</translation>
    </message>
    <message>
        <source>AYON takes letters, digits and underscores in project names</source>
        <translation>AYON accepte des lettres, des chiffres et des traits de soulignement dans les noms de projet</translation>
    </message>
    <message>
        <source>choose such a name; the ShotGrid project may be called otherwise and be linked by sg_ayon_id or its code</source>
        <translation>choisissez un tel nom&#xa0;; le projet ShotGrid peut s’appeler autrement et être lié par sg_ayon_id ou par son code</translation>
    </message>
    <message>
        <source>reading both servers</source>
        <translation>lecture des deux serveurs</translation>
    </message>
    <message>
        <source>making what both sides need</source>
        <translation>création de ce qu’il faut aux deux côtés</translation>
    </message>
    <message>
        <source>give the script the permission to create fields, or let an administrator create %1.%2 (%3)</source>
        <translation>donnez au script le droit de créer des champs, ou demandez à un administrateur de créer %1.%2 (%3)</translation>
    </message>
    <message>
        <source>the project that was just made is not in the list</source>
        <translation>le projet qui vient d’être créé n’est pas dans la liste</translation>
    </message>
    <message>
        <source>give the script access to all projects</source>
        <translation>donnez au script accès à tous les projets</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code&#xa0;: %1</translation>
    </message>
    <message>
        <source>short name %1</source>
        <translation>nom court&#xa0;: %1</translation>
    </message>
    <message>
        <source>short name %1, for %2</source>
        <translation>nom court&#xa0;: %1, pour %2</translation>
    </message>
    <message>
        <source>AYON project</source>
        <translation>Projet AYON</translation>
    </message>
    <message>
        <source>ShotGrid project</source>
        <translation>Projet ShotGrid</translation>
    </message>
    <message>
        <source>navigation of the ShotGrid project</source>
        <translation>Navigation du projet ShotGrid</translation>
    </message>
    <message>
        <source>AYON folder type</source>
        <translation>Type de dossier AYON</translation>
    </message>
    <message>
        <source>AYON task type</source>
        <translation>Type de tâche AYON</translation>
    </message>
    <message>
        <source>AYON status</source>
        <translation>Statut AYON</translation>
    </message>
    <message>
        <source>AYON tag</source>
        <translation>Étiquette AYON</translation>
    </message>
    <message>
        <source>ShotGrid field %1.%2 (%3)</source>
        <translation>Champ ShotGrid %1.%2 (%3)</translation>
    </message>
    <message>
        <source>the field %1 holds no %2</source>
        <translation>le champ %1 ne contient pas de %2</translation>
    </message>
    <message>
        <source>ShotGrid does not tell what its pipeline step %1 is</source>
        <translation>ShotGrid ne dit pas ce qu’est son étape %1</translation>
    </message>
    <message>
        <source>its parent %1 was not found; it is taken as a child of the project</source>
        <translation>son parent %1 est introuvable&#xa0;; il est pris pour un enfant du projet</translation>
    </message>
    <message>
        <source>it is its own ancestor; it is taken as a child of the project</source>
        <translation>il est son propre ancêtre&#xa0;; il est pris pour un enfant du projet</translation>
    </message>
    <message>
        <source>the path is not absolute</source>
        <translation>le chemin n’est pas absolu</translation>
    </message>
    <message>
        <source>give whole paths: nobody else knows the folder that you work in</source>
        <translation>donnez des chemins entiers&#xa0;: personne d’autre ne connaît le dossier où vous travaillez</translation>
    </message>
    <message>
        <source>the file is not there</source>
        <translation>le fichier n’est pas là</translation>
    </message>
    <message>
        <source>check the path, and whether the disk is mounted here</source>
        <translation>vérifiez le chemin, et si le disque est monté ici</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>name the files in it, or the pattern of their frames</source>
        <translation>indiquez les fichiers qu’il contient, ou le motif de leurs images</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>ask for the right to read it</source>
        <translation>demandez le droit de le lire</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>write it again: something went wrong, or the disk was full</source>
        <translation>écrivez-le de nouveau&#xa0;: quelque chose s’est mal passé, ou le disque était plein</translation>
    </message>
    <message>
        <source>frames are missing: %1</source>
        <translation>des images manquent&#xa0;: %1</translation>
    </message>
    <message>
        <source>render them, and publish again</source>
        <translation>calculez-les, et publiez de nouveau</translation>
    </message>
    <message>
        <source>there are frames %1-%2, and %3-%4 were to be published</source>
        <translation>il y a les images %1-%2, et %3-%4 devaient être publiées</translation>
    </message>
    <message>
        <source>render what is missing, or correct the frame range</source>
        <translation>calculez ce qui manque, ou corrigez l’intervalle d’images</translation>
    </message>
    <message>
        <source>no frames of this name are there</source>
        <translation>aucune image de ce nom n’est là</translation>
    </message>
    <message>
        <source>check the path, and how many digits the frame numbers have</source>
        <translation>vérifiez le chemin, et combien de chiffres ont les numéros d’image</translation>
    </message>
    <message>
        <source>no product is named</source>
        <translation>aucun produit n’est indiqué</translation>
    </message>
    <message>
        <source>say what is published: renderMain</source>
        <translation>dites ce qui est publié&#xa0;: renderMain</translation>
    </message>
    <message>
        <source>%1 is no version number</source>
        <translation>%1 n’est pas un numéro de version</translation>
    </message>
    <message>
        <source>count from 1 on</source>
        <translation>comptez à partir de 1</translation>
    </message>
    <message>
        <source>two representations have this name</source>
        <translation>deux représentations portent ce nom</translation>
    </message>
    <message>
        <source>give each a name of its own</source>
        <translation>donnez à chacune un nom à elle</translation>
    </message>
    <message>
        <source>the representation has no file</source>
        <translation>la représentation n’a pas de fichier</translation>
    </message>
    <message>
        <source>name its files, or leave it out</source>
        <translation>indiquez ses fichiers, ou laissez-la de côté</translation>
    </message>
    <message>
        <source>the site shows no person with this login</source>
        <translation>le site ne montre personne de cet identifiant</translation>
    </message>
    <message>
        <source>check the login in ShotGrid: it is not always the mail address</source>
        <translation>vérifiez l’identifiant dans ShotGrid&#xa0;: ce n’est pas toujours l’adresse</translation>
    </message>
    <message>
        <source>AYON has no such project</source>
        <translation>AYON n’a pas de tel projet</translation>
    </message>
    <message>
        <source>check the project&apos;s name</source>
        <translation>vérifiez le nom du projet</translation>
    </message>
    <message>
        <source>the project is not linked with ShotGrid</source>
        <translation>le projet n’est pas lié à ShotGrid</translation>
    </message>
    <message>
        <source>AYON has no such folder</source>
        <translation>AYON n’a pas de tel dossier</translation>
    </message>
    <message>
        <source>check its path; one looks like /sq010/sh010</source>
        <translation>vérifiez son chemin, qui ressemble à /sq010/sh010</translation>
    </message>
    <message>
        <source>it is not in this project of ShotGrid</source>
        <translation>il n’est pas dans ce projet de ShotGrid</translation>
    </message>
    <message>
        <source>sync the project; ask its manager to let you see it if it is there</source>
        <translation>synchronisez le projet&#xa0;; s’il y est, demandez à son responsable de vous le laisser voir</translation>
    </message>
    <message>
        <source>%1 has no such task in ShotGrid</source>
        <translation>%1 n’a pas de telle tâche dans ShotGrid</translation>
    </message>
    <message>
        <source>sync the project, or publish with another task</source>
        <translation>synchronisez le projet, ou publiez avec une autre tâche</translation>
    </message>
    <message>
        <source>you may not write this field</source>
        <translation>vous ne pouvez pas écrire ce champ</translation>
    </message>
    <message>
        <source>the site has no such field</source>
        <translation>le site n’a pas ce champ</translation>
    </message>
    <message>
        <source>let an administrator sync a project once, which sets the site up</source>
        <translation>demandez à un administrateur de synchroniser un projet une fois, ce qui prépare le site</translation>
    </message>
    <message>
        <source>ask the site&apos;s administrator to let your permission group write it</source>
        <translation>demandez à l’administrateur du site que votre groupe de droits puisse l’écrire</translation>
    </message>
    <message>
        <source>it is no status of Versions in this project</source>
        <translation>ce n’est pas un statut de Version dans ce projet</translation>
    </message>
    <message>
        <source>choose one of: %1</source>
        <translation>choisissez l’un de&#xa0;: %1</translation>
    </message>
    <message>
        <source>the site has no local storage of this code</source>
        <translation>le site n’a pas de stockage local de ce code</translation>
    </message>
    <message>
        <source>make it in ShotGrid&apos;s site preferences, or name another one in the settings of the addon</source>
        <translation>créez-le dans les préférences du site ShotGrid, ou indiquez-en un autre dans les paramètres de l’addon</translation>
    </message>
    <message>
        <source>the local storage has no root for this operating system</source>
        <translation>le stockage local n’a pas de racine pour ce système d’exploitation</translation>
    </message>
    <message>
        <source>enter it in ShotGrid&apos;s site preferences</source>
        <translation>saisissez-la dans les préférences du site ShotGrid</translation>
    </message>
    <message>
        <source>the file lies in no local storage of ShotGrid</source>
        <translation>le fichier n’est dans aucun stockage local de ShotGrid</translation>
    </message>
    <message>
        <source>publish below the root of a local storage, or add its root in ShotGrid&apos;s site preferences</source>
        <translation>publiez sous la racine d’un stockage local, ou ajoutez sa racine dans les préférences du site ShotGrid</translation>
    </message>
    <message>
        <source>it is of another project than the first one</source>
        <translation>il est d’un autre projet que le premier</translation>
    </message>
    <message>
        <source>publish the projects one by one</source>
        <translation>publiez les projets un par un</translation>
    </message>
    <message>
        <source>the store answers with status %1</source>
        <translation>le stockage répond par l’état %1</translation>
    </message>
    <message>
        <source>the file was not uploaded, it lies in a storage of the studio</source>
        <translation>le fichier n’a pas été téléversé, il est dans un stockage du studio</translation>
    </message>
    <message>
        <source>there is no file</source>
        <translation>il n’y a pas de fichier</translation>
    </message>
    <message>
        <source>the site does not show the attachment</source>
        <translation>le site ne montre pas la pièce jointe</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>attendu&#xa0;: %1, reçu&#xa0;: %2</translation>
    </message>
    <message>
        <source>let no proxy or sign-in page answer in the place of %1, then try again: what has arrived is not sent again</source>
        <translation>qu’aucun proxy ni page de connexion ne réponde à la place de %1, puis réessayez&#xa0;: ce qui est arrivé n’est pas renvoyé</translation>
    </message>
    <message>
        <source>an answer of the store</source>
        <translation>une réponse du stockage</translation>
    </message>
    <message>
        <source>expected 204, got %1</source>
        <translation>attendu&#xa0;: 204, reçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file was changed while it was uploaded</source>
        <translation>le fichier a été modifié pendant son téléversement</translation>
    </message>
    <message>
        <source>wait until it is written, and try again</source>
        <translation>attendez qu’il soit écrit, et réessayez</translation>
    </message>
    <message>
        <source>the answer does not say where the file is to be put</source>
        <translation>la réponse ne dit pas où mettre le fichier</translation>
    </message>
    <message>
        <source>the site&apos;s word that it has the file</source>
        <translation>la parole du site qu’il a le fichier</translation>
    </message>
    <message>
        <source>the store got other bytes than were sent</source>
        <translation>le stockage a reçu d’autres octets que ceux envoyés</translation>
    </message>
    <message>
        <source>the tag of what was stored</source>
        <translation>l’étiquette de ce qui a été stocké</translation>
    </message>
    <message>
        <source>the address for the bytes is no longer good</source>
        <translation>l’adresse pour les octets n’est plus valable</translation>
    </message>
    <message>
        <source>the answer does not say where the part is to be put</source>
        <translation>la réponse ne dit pas où mettre la partie</translation>
    </message>
    <message>
        <source>the site&apos;s word that it has taken the file</source>
        <translation>la parole du site qu’il a pris le fichier</translation>
    </message>
    <message>
        <source>check the path, and whether you may read it</source>
        <translation>vérifiez le chemin, et si vous pouvez le lire</translation>
    </message>
    <message>
        <source>the thumbnail could not be kept here</source>
        <translation>la vignette n’a pas pu être gardée ici</translation>
    </message>
    <message>
        <source>look at the space on this disk, and whether you may write there</source>
        <translation>voyez la place sur ce disque, et si vous pouvez y écrire</translation>
    </message>
    <message>
        <source>the site shows no such dependency</source>
        <translation>le site ne montre pas une telle dépendance</translation>
    </message>
    <message>
        <source>check its id, and whether you may see its project</source>
        <translation>vérifiez son numéro, et si vous pouvez voir son projet</translation>
    </message>
    <message>
        <source>others publish the same at the same time, again and again</source>
        <translation>d’autres publient la même chose en même temps, encore et encore</translation>
    </message>
    <message>
        <source>find out which other program publishes here</source>
        <translation>cherchez quel autre programme publie ici</translation>
    </message>
    <message>
        <source>the Version is there, and is brought up to date</source>
        <translation>la Version est là, et est mise à jour</translation>
    </message>
    <message>
        <source>a Version is made</source>
        <translation>une Version est créée</translation>
    </message>
    <message>
        <source>the PublishedFile is there, and is brought up to date</source>
        <translation>le PublishedFile est là, et est mis à jour</translation>
    </message>
    <message>
        <source>a PublishedFile is made</source>
        <translation>un PublishedFile est créé</translation>
    </message>
    <message>
        <source>the file is uploaded for review</source>
        <translation>le fichier est téléversé pour la revue</translation>
    </message>
    <message>
        <source>the file is uploaded as thumbnail</source>
        <translation>le fichier est téléversé comme vignette</translation>
    </message>
    <message>
        <source>there is no publish %1</source>
        <translation>il n’y a pas de publication %1</translation>
    </message>
    <message>
        <source>stop that first</source>
        <translation>arrêtez-la d’abord</translation>
    </message>
    <message>
        <source>drop it, and publish again</source>
        <translation>abandonnez-la, et publiez de nouveau</translation>
    </message>
    <message>
        <source>the queue was made by a newer version of this program</source>
        <translation>la file a été faite par une version plus récente de ce programme</translation>
    </message>
    <message>
        <source>update the program</source>
        <translation>mettez le programme à jour</translation>
    </message>
    <message>
        <source>another program is busy with the queue: try again</source>
        <translation>un autre programme s’occupe de la file&#xa0;: réessayez</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a sequence: only a movie or a single image can be uploaded for review</source>
        <translation>«&#xa0;%1&#xa0;» est une séquence&#xa0;: seul un film ou une image unique peut être téléversé pour la revue</translation>
    </message>
    <message>
        <source>the file that says who publishes cannot be written</source>
        <translation>le fichier qui dit qui publie ne peut pas être écrit</translation>
    </message>
    <message>
        <source>another program publishes what waits</source>
        <translation>un autre programme publie ce qui attend</translation>
    </message>
    <message>
        <source>leave it to that one; of one that has died the rest is taken over after a few minutes</source>
        <translation>laissez-le faire&#xa0;; s’il est mort, le reste est repris après quelques minutes</translation>
    </message>
    <message>
        <source>give the publish a thumbnail of its own</source>
        <translation>donnez à la publication sa propre vignette</translation>
    </message>
    <message>
        <source>the image is too large</source>
        <translation>l’image est trop grande</translation>
    </message>
    <message>
        <source>it could not be written</source>
        <translation>elle n’a pas pu être écrite</translation>
    </message>
    <message>
        <source>making one of &apos;%1&apos; needs ffmpeg</source>
        <translation>en faire une à partir de «&#xa0;%1&#xa0;» demande ffmpeg</translation>
    </message>
    <message>
        <source>install ffmpeg, or give the publish a thumbnail of its own</source>
        <translation>installez ffmpeg, ou donnez à la publication sa propre vignette</translation>
    </message>
    <message>
        <source>ffmpeg found no picture in it</source>
        <translation>ffmpeg n’y a trouvé aucune image</translation>
    </message>
    <message>
        <source>%1 is there, but &apos;%2&apos; could not be uploaded: %3</source>
        <translation>%1 est là, mais «&#xa0;%2&#xa0;» n’a pas pu être téléversé&#xa0;: %3</translation>
    </message>
    <message>
        <source>publish again: it goes on where it stopped</source>
        <translation>publiez de nouveau&#xa0;: l’envoi reprend où il s’est arrêté</translation>
    </message>
    <message>
        <source>no thumbnail: %1</source>
        <translation>pas de vignette&#xa0;: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is there already</source>
        <translation>«&#xa0;%1&#xa0;» est déjà là</translation>
    </message>
    <message>
        <source>its reply %1 is not to be found in ShotGrid</source>
        <translation>sa réponse %1 est introuvable dans ShotGrid</translation>
    </message>
    <message>
        <source>ShotGrid&apos;s Note %1, which it names, is another&apos;s</source>
        <translation>la Note %1 de ShotGrid, qu’il nomme, est celle d’un autre</translation>
    </message>
    <message>
        <source>ShotGrid&apos;s Note %1, which it names, is not to be found</source>
        <translation>la Note %1 de ShotGrid, qu’il nomme, est introuvable</translation>
    </message>
    <message>
        <source>it was edited in %1 meanwhile, and is left as it is</source>
        <translation>il a été modifié entre-temps dans %1, et reste tel quel</translation>
    </message>
    <message>
        <source>the next pass looks at both again</source>
        <translation>le prochain passage regarde les deux de nouveau</translation>
    </message>
    <message>
        <source>the comment is left alone; delete it, or remove its sg_note_id</source>
        <translation>le commentaire est laissé tel quel&#xa0;; supprimez-le, ou retirez son sg_note_id</translation>
    </message>
    <message>
        <source>it was edited in AYON, which holds its beginning alone</source>
        <translation>il a été modifié dans AYON, qui n’en a que le début</translation>
    </message>
    <message>
        <source>edit the note in ShotGrid</source>
        <translation>modifiez la note dans ShotGrid</translation>
    </message>
    <message>
        <source>its note is about something else by now, and AYON does not move comments</source>
        <translation>sa note porte maintenant sur autre chose, et AYON ne déplace pas les commentaires</translation>
    </message>
    <message>
        <source>say it there once more</source>
        <translation>dites-le là-bas encore une fois</translation>
    </message>
    <message>
        <source>comment %1</source>
        <translation>commentaire %1</translation>
    </message>
    <message>
        <source>Comment %1, ShotGrid&apos;s %2 %3</source>
        <translation>Le commentaire %1, %2 %3 de ShotGrid</translation>
    </message>
    <message>
        <source>%1, was deleted there and edited in AYON: it is there again</source>
        <translation>%1, a été supprimé là-bas et modifié dans AYON&#xa0;: il y est de nouveau</translation>
    </message>
    <message>
        <source>%1, was edited on both sides: %2&apos;s words hold, %3&apos;s were &quot;%4&quot;</source>
        <translation>%1, a été modifié des deux côtés&#xa0;: le texte de %2 l’emporte, celui de %3 était «&#xa0;%4&#xa0;»</translation>
    </message>
    <message>
        <source>ShotGrid does not take all of its addressees</source>
        <translation>ShotGrid n’accepte pas tous ses destinataires</translation>
    </message>
    <message>
        <source>the note is there, without those who are retired</source>
        <translation>la note est là, sans ceux qui sont retirés</translation>
    </message>
    <message>
        <source>ShotGrid does not take it as its author&apos;s</source>
        <translation>ShotGrid ne l’accepte pas comme celle de son auteur</translation>
    </message>
    <message>
        <source>it is there as the service&apos;s, with the author&apos;s name in front</source>
        <translation>elle est là comme celle du service, avec le nom de l’auteur devant</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>une réponse vide</translation>
    </message>
    <message>
        <source>the project is not linked with one of ShotGrid</source>
        <translation>le projet n’est pas lié à un projet de ShotGrid</translation>
    </message>
    <message>
        <source>sync it once</source>
        <translation>synchronisez-le une fois</translation>
    </message>
    <message>
        <source>playlists have no field sg_ayon_id</source>
        <translation>les playlists n’ont pas de champ sg_ayon_id</translation>
    </message>
    <message>
        <source>sync the whole project once: that makes it</source>
        <translation>synchronisez une fois le projet entier&#xa0;: cela le crée</translation>
    </message>
    <message>
        <source>another service made it at the same moment</source>
        <translation>un autre service l’a créée au même moment</translation>
    </message>
    <message>
        <source>nothing is lost: it is looked at again</source>
        <translation>rien n’est perdu&#xa0;: elle est examinée de nouveau</translation>
    </message>
    <message>
        <source>title: AYON says &apos;%1&apos;, ShotGrid says &apos;%2&apos;</source>
        <translation>titre&#xa0;: AYON dit «&#xa0;%1&#xa0;», ShotGrid dit «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>order: changed on both sides</source>
        <translation>ordre&#xa0;: modifié des deux côtés</translation>
    </message>
    <message>
        <source>%1 of %2 lists would be deleted</source>
        <translation>%1 listes sur %2 seraient supprimées</translation>
    </message>
    <message>
        <source>look at them with &apos;ayon-shotgrid plan&apos;; allow more with --max-delete N%, or sync the project once with --force</source>
        <translation>regardez-les avec «&#xa0;ayon-shotgrid plan&#xa0;»&#xa0;; permettez-en plus avec --max-delete, ou synchronisez le projet une fois avec --force</translation>
    </message>
    <message>
        <source>media of %1 of %2 versions</source>
        <translation>médias de %1 versions sur %2</translation>
    </message>
    <message>
        <source>version %1: %2</source>
        <translation>version %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value of this list</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur de cette liste</translation>
    </message>
    <message>
        <source>the site does not take this field</source>
        <translation>le site n’accepte pas ce champ</translation>
    </message>
    <message>
        <source>this is the account of a script, not of a person</source>
        <translation>c’est le compte d’un script, non d’une personne</translation>
    </message>
    <message>
        <source>sign in with your own</source>
        <translation>connectez-vous avec le vôtre</translation>
    </message>
    <message>
        <source>the account is not active</source>
        <translation>le compte n’est pas actif</translation>
    </message>
    <message>
        <source>ask the site&apos;s administrator to activate it</source>
        <translation>demandez à l’administrateur du site de l’activer</translation>
    </message>
    <message>
        <source>the account is a member of no project</source>
        <translation>le compte n’est membre d’aucun projet</translation>
    </message>
    <message>
        <source>ask a project&apos;s manager to add it</source>
        <translation>demandez au responsable d’un projet de l’ajouter</translation>
    </message>
    <message>
        <source>the account is no member of this project</source>
        <translation>le compte n’est pas membre de ce projet</translation>
    </message>
    <message>
        <source>ask its manager to add it</source>
        <translation>demandez à son responsable de l’ajouter</translation>
    </message>
    <message>
        <source>the AYON key is that of a service, so what you do bears its name and not yours</source>
        <translation>la clé AYON est celle d’un service, et ce que vous faites porte donc son nom et non le vôtre</translation>
    </message>
    <message>
        <source>use your own</source>
        <translation>utilisez la vôtre</translation>
    </message>
    <message>
        <source>AYON lets only managers and administrators save settings and make projects</source>
        <translation>AYON ne laisse enregistrer les paramètres et créer des projets qu’aux responsables et aux administrateurs</translation>
    </message>
    <message>
        <source>ask one of them for that</source>
        <translation>demandez-le à l’un d’eux</translation>
    </message>
    <message>
        <source>the AYON account has no access group, so it may see no project</source>
        <translation>le compte AYON n’a pas de groupe d’accès et ne voit donc aucun projet</translation>
    </message>
    <message>
        <source>ask a manager to give it one</source>
        <translation>demandez à un responsable de lui en donner un</translation>
    </message>
    <message>
        <source>expected a file, got %1</source>
        <translation>attendu&#xa0;: un fichier, reçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>let no proxy or sign-in page answer in the place of the server, then try again</source>
        <translation>qu’aucun proxy ni page de connexion ne réponde à la place du serveur, puis réessayez</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::AccountDelegate</name>
    <message>
        <source>AYON user</source>
        <translation>Compte AYON</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ActivityChart</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Seconds behind</source>
        <translation>Secondes de retard</translation>
    </message>
    <message>
        <source>Last hour: nothing was synced.</source>
        <translation>Dernière heure&#xa0;: rien n’a été synchronisé.</translation>
    </message>
    <message>
        <source>Last hour: %1 done, %2 failed, %3 behind as a rule.</source>
        <translation>Dernière heure – terminés&#xa0;: %1, en échec&#xa0;: %2, retard habituel&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Throughput and lag of the last hour</source>
        <translation>Débit et retard de la dernière heure</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ActivityController</name>
    <message>
        <source>It has changed meanwhile, so nothing was done.</source>
        <translation>L’état a changé entre-temps, rien n’a donc été fait.</translation>
    </message>
    <message>
        <source>look at how it stands now</source>
        <translation>regardez où cela en est maintenant</translation>
    </message>
    <message>
        <source>AYON lets only managers change jobs: ask a manager to do it.</source>
        <translation>AYON ne laisse que les gestionnaires modifier les tâches de synchronisation&#xa0;: adressez-vous à l’un d’eux.</translation>
    </message>
    <message>
        <source>No worker has taken it yet: there is nothing to try again.</source>
        <translation>Aucun service ne l’a encore pris en charge&#xa0;: il n’y a rien à relancer.</translation>
    </message>
    <message>
        <source>It waits for its worker already.</source>
        <translation>Il attend déjà son service.</translation>
    </message>
    <message>
        <source>It is being worked on: wait until it has ended.</source>
        <translation>Il est en cours de traitement&#xa0;: attendez qu’il se termine.</translation>
    </message>
    <message>
        <source>It was done. A new sync is asked for on the Projects page.</source>
        <translation>Il est terminé. Une nouvelle synchronisation se demande sur la page Projets.</translation>
    </message>
    <message>
        <source>It is no worker&apos;s job, so nobody would take it up again.</source>
        <translation>Aucun service n’en est chargé, personne ne le reprendrait.</translation>
    </message>
    <message>
        <source>It has not failed: only what has failed can be ignored.</source>
        <translation>Il n’a pas échoué&#xa0;: seul un échec peut être ignoré.</translation>
    </message>
    <message>
        <source>It was done: there is nothing to ignore.</source>
        <translation>Il est terminé&#xa0;: il n’y a rien à ignorer.</translation>
    </message>
    <message>
        <source>It is ignored already.</source>
        <translation>Il est déjà ignoré.</translation>
    </message>
    <message>
        <source>It is no worker&apos;s job: AYON lets nobody change it.</source>
        <translation>Aucun service n’en est chargé&#xa0;: AYON ne laisse personne le modifier.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
    <message>
        <source>Will be tried again: %1</source>
        <translation>Sera relancé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ignored: %1</source>
        <translation>Ignoré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shown as of %1: %2</source>
        <translation>État du %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Only what you asked for yourself is shown: AYON shows everything to its managers alone.</source>
        <translation>Seul ce que vous avez demandé vous-même est affiché&#xa0;: AYON ne montre tout qu’à ses gestionnaires.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ActivityModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ActivityPage</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Sync events</source>
        <translation>Événements de synchronisation</translation>
    </message>
    <message>
        <source>No event fits the filter and the search.</source>
        <translation>Aucun événement ne correspond au filtre et à la recherche.</translation>
    </message>
    <message>
        <source>Sign in to see what the sync is doing.</source>
        <translation>Connectez-vous pour voir ce que fait la synchronisation.</translation>
    </message>
    <message>
        <source>The events could not be read</source>
        <translation>Les événements n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Nothing has been synced yet</source>
        <translation>Rien n’a encore été synchronisé</translation>
    </message>
    <message>
        <source>Every change that the services bring from one side to the other is listed here.</source>
        <translation>Chaque modification que les services transmettent d’un côté à l’autre est listée ici.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Running (%1)</source>
        <translation>En cours (%1)</translation>
    </message>
    <message>
        <source>Failed (%1)</source>
        <translation>Échecs (%1)</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>Choose an event first.</source>
        <translation>Choisissez d’abord un événement.</translation>
    </message>
    <message>
        <source>Gives it to a worker once more</source>
        <translation>Le confie une nouvelle fois à un service</translation>
    </message>
    <message>
        <source>Takes it out of the failures for good</source>
        <translation>Le retire définitivement des échecs</translation>
    </message>
    <message>
        <source>Reading the events…</source>
        <translation>Lecture des événements…</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Rechercher des événements</translation>
    </message>
    <message>
        <source>Older events are not listed, but for those that failed.</source>
        <translation>Les événements plus anciens ne sont pas listés, sauf ceux qui ont échoué.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Acts</name>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Délier</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Application</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Switch to %1 on %2</source>
        <translation>Passer à %1 sur %2</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Sign in as somebody else…</source>
        <translation>Se connecter sous un autre nom…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Settings that were changed and not saved</source>
        <translation>Des réglages modifiés et non enregistrés</translation>
    </message>
    <message>
        <source>The sync of %1, which stops where it is; what is written stays</source>
        <translation>La synchronisation de %1, qui s’arrête où elle en est&#xa0;; ce qui est écrit reste</translation>
    </message>
    <message>
        <source>This is not finished and would be lost:</source>
        <translation>Ceci n’est pas terminé et serait perdu&#xa0;:</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Vous n’êtes pas connecté</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ApplyBar</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Applying: getting ready…</source>
        <translation>Application&#xa0;: préparation…</translation>
    </message>
    <message>
        <source>Applying: %1 of %2 steps</source>
        <translation>Application&#xa0;: étape %1 sur %2</translation>
    </message>
    <message>
        <source>Paused. What had begun is finished, and nothing else begins.</source>
        <translation>En pause. Ce qui avait commencé est terminé, rien d’autre ne commence.</translation>
    </message>
    <message>
        <source>Stopped. What was written stays; compare again to see what is left.</source>
        <translation>Arrêté. Ce qui est écrit reste&#xa0;; comparez à nouveau pour voir ce qui manque.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>Done, except for %1 failed and %2 edited meanwhile.</source>
        <translation>Terminé, sauf échecs&#xa0;: %1 et éléments modifiés entre-temps&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>%1 sur %2 cochés</translation>
    </message>
    <message>
        <source>conflicts: %1</source>
        <translation>conflits&#xa0;: %1</translation>
    </message>
    <message>
        <source>edits left for another time: %1</source>
        <translation>modifications laissées pour plus tard&#xa0;: %1</translation>
    </message>
    <message>
        <source>AYON: %1   ·   ShotGrid: %2</source>
        <translation>AYON&#xa0;: %1   ·   ShotGrid&#xa0;: %2</translation>
    </message>
    <message>
        <source>Bringing comments and lists…</source>
        <translation>Transfert des commentaires et des listes…</translation>
    </message>
    <message>
        <source>Bringing media…</source>
        <translation>Transfert des médias…</translation>
    </message>
    <message>
        <source>Done, but not all of the comments, lists and media followed.</source>
        <translation>Terminé, mais tous les commentaires, listes et médias n’ont pas suivi.</translation>
    </message>
    <message>
        <source>The entities need nothing.</source>
        <translation>Les entités n’ont besoin de rien.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::AttributeMapEditor</name>
    <message>
        <source>not exchanged</source>
        <translation>non échangé</translation>
    </message>
    <message>
        <source>new field “%1” (%2), made by the next sync</source>
        <translation>nouveau champ «&#xa0;%1&#xa0;» (%2), créé par la prochaine synchronisation</translation>
    </message>
    <message>
        <source>The next sync makes the field there.</source>
        <translation>La prochaine synchronisation y crée le champ.</translation>
    </message>
    <message>
        <source>AYON does not have the attribute there.</source>
        <translation>AYON n’a pas cet attribut à cet endroit.</translation>
    </message>
    <message>
        <source>Attributes of this type are not exchanged.</source>
        <translation>Les attributs de ce type ne sont pas échangés.</translation>
    </message>
    <message>
        <source>The field holds a %1 there, which does not fit.</source>
        <translation>Le champ y contient un %1, ce qui ne convient pas.</translation>
    </message>
    <message>
        <source>ShotGrid takes no edits of the field there.</source>
        <translation>ShotGrid n’accepte pas de modification de ce champ.</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Types of “%1”:</source>
        <translation>Types de «&#xa0;%1&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Types: choose a row</source>
        <translation>Types&#xa0;: choisissez une ligne</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::AttributeMapModel</name>
    <message>
        <source>AYON attribute</source>
        <translation>Attribut AYON</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>ShotGrid field</source>
        <translation>Champ ShotGrid</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
    <message>
        <source>not exchanged</source>
        <translation>non échangé</translation>
    </message>
    <message>
        <source>%1 (new on some types)</source>
        <translation>%1 (nouveau sur certains types)</translation>
    </message>
    <message>
        <source>%1 takes no edits there</source>
        <translation>%1 n’y accepte pas de modification</translation>
    </message>
    <message>
        <source>The next sync makes the field on %1</source>
        <translation>La prochaine synchronisation crée le champ sur %1</translation>
    </message>
    <message>
        <source>Exchanged on no type</source>
        <translation>Échangé sur aucun type</translation>
    </message>
    <message>
        <source>Exchanged on %1</source>
        <translation>Échangé sur %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Autostart</name>
    <message>
        <source>the file “%1” could not be written</source>
        <translation>le fichier «&#xa0;%1&#xa0;» n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>check that the folder belongs to you</source>
        <translation>vérifiez que le dossier vous appartient</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ChangesDialog</name>
    <message>
        <source>Save settings</source>
        <translation>Enregistrer les paramètres</translation>
    </message>
    <message>
        <source>This is saved to AYON, to the settings of %1:</source>
        <translation>Ceci est enregistré dans AYON, dans les paramètres de %1&#xa0;:</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>Ce qui sera enregistré</translation>
    </message>
    <message>
        <source>Somebody else has saved this meanwhile. It stays, but where you have changed the same setting yours takes its place:</source>
        <translation>Quelqu’un d’autre a enregistré ceci entre-temps. Cela reste, mais là où vous avez modifié le même paramètre, votre valeur le remplace&#xa0;:</translation>
    </message>
    <message>
        <source>What somebody else has saved</source>
        <translation>Ce que quelqu’un d’autre a enregistré</translation>
    </message>
    <message>
        <source>Save to AYON</source>
        <translation>Enregistrer dans AYON</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ChoiceEditor</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>aucun choix</translation>
    </message>
    <message>
        <source>%1 (there is no such secret)</source>
        <translation>%1 (ce secret n’existe pas)</translation>
    </message>
    <message>
        <source>%1 (AYON shows you no others)</source>
        <translation>%1 (AYON ne vous en montre pas d’autres)</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::CompareActions</name>
    <message>
        <source>Compare again</source>
        <translation>Comparer à nouveau</translation>
    </message>
    <message>
        <source>Reads both sides anew</source>
        <translation>Relit les deux côtés</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Writes what is ticked to both sides</source>
        <translation>Écrit des deux côtés ce qui est coché</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>Échec suivant</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Ticks every row that is shown</source>
        <translation>Coche toutes les lignes affichées</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Takes the tick from every row that is shown</source>
        <translation>Décoche toutes les lignes affichées</translation>
    </message>
    <message>
        <source>Table for spreadsheets (CSV)…</source>
        <translation>Tableau pour tableur (CSV)…</translation>
    </message>
    <message>
        <source>For scripts (JSON)…</source>
        <translation>Pour des scripts (JSON)…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>AYON wins</source>
        <translation>AYON l’emporte</translation>
    </message>
    <message>
        <source>In all conflicts AYON wins</source>
        <translation>AYON l’emporte dans tous les conflits</translation>
    </message>
    <message>
        <source>ShotGrid wins</source>
        <translation>ShotGrid l’emporte</translation>
    </message>
    <message>
        <source>In all conflicts ShotGrid wins</source>
        <translation>ShotGrid l’emporte dans tous les conflits</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Leave all conflicts alone</source>
        <translation>Laisser tous les conflits tels quels</translation>
    </message>
    <message>
        <source>Show the projects</source>
        <translation>Afficher les projets</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::CompareEngine</name>
    <message>
        <source>choose another folder or name</source>
        <translation>choisissez un autre dossier ou un autre nom</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ComparePage</name>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>AYON ↔ ShotGrid: both ways</source>
        <translation>AYON ↔ ShotGrid&#xa0;: dans les deux sens</translation>
    </message>
    <message>
        <source>ShotGrid → AYON</source>
        <translation>ShotGrid → AYON</translation>
    </message>
    <message>
        <source>AYON → ShotGrid</source>
        <translation>AYON → ShotGrid</translation>
    </message>
    <message>
        <source>All conflicts</source>
        <translation>Tous les conflits</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Le plan d’exécution</translation>
    </message>
    <message>
        <source>Sign in to both servers to compare projects.</source>
        <translation>Connectez-vous aux deux serveurs pour comparer des projets.</translation>
    </message>
    <message>
        <source>No project to compare</source>
        <translation>Aucun projet à comparer</translation>
    </message>
    <message>
        <source>Choose one on the page of projects, and press Compare.</source>
        <translation>Choisissez-en un sur la page Projets, puis cliquez sur Comparer.</translation>
    </message>
    <message>
        <source>Comparing both sides…</source>
        <translation>Comparaison des deux côtés…</translation>
    </message>
    <message>
        <source>Reading both sides…</source>
        <translation>Lecture des deux côtés…</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>La comparaison a été arrêtée</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The project could not be compared</source>
        <translation>Le projet n’a pas pu être comparé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were compared; there is nothing to do.</source>
        <translation>
            <numerusform>%Ln entité a été comparée&#xa0;; il n’y a rien à faire.</numerusform>
            <numerusform>%Ln entités ont été comparées&#xa0;; il n’y a rien à faire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits that go the other way: %1. Choose another direction to see them.</source>
        <translation>Modifications qui vont dans l’autre sens&#xa0;: %1. Choisissez un autre sens pour les voir.</translation>
    </message>
    <message>
        <source>Both sides agree</source>
        <translation>Les deux côtés concordent</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Exporter le plan d’exécution</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The plan is in %1.</source>
        <translation>Le plan d’exécution se trouve dans %1.</translation>
    </message>
    <message>
        <source>%1 is still being written. Wait until that has ended, or stop it, and then compare %2.</source>
        <translation>%1 est encore en cours d’écriture. Attendez la fin ou arrêtez-la, puis comparez %2.</translation>
    </message>
    <message>
        <source>Nothing of the plan fits the search and the filters.</source>
        <translation>Rien dans le plan ne correspond à la recherche et aux filtres.</translation>
    </message>
    <message>
        <source>Looking at comments, lists and media…</source>
        <translation>Examen des commentaires, des listes et des médias…</translation>
    </message>
    <message>
        <source>Comments, lists and media are in step, too.</source>
        <translation>Les commentaires, les listes et les médias concordent aussi.</translation>
    </message>
    <message>
        <source>The entities of both sides agree; what follows them is below.</source>
        <translation>Les entités des deux côtés concordent&#xa0;; ce qui les suit est ci-dessous.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Confirmation</name>
    <message>
        <source>What will be written</source>
        <translation>Ce qui sera écrit</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DetailModel</name>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>AYON wins: %1</source>
        <translation>AYON l’emporte&#xa0;: %1</translation>
    </message>
    <message>
        <source>ShotGrid wins: %1</source>
        <translation>ShotGrid l’emporte&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>AYON</source>
        <translation>AYON</translation>
    </message>
    <message>
        <source>ShotGrid</source>
        <translation>ShotGrid</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>AYON says</source>
        <translation>AYON indique</translation>
    </message>
    <message>
        <source>ShotGrid says</source>
        <translation>ShotGrid indique</translation>
    </message>
    <message>
        <source>Both said before</source>
        <translation>Les deux indiquaient</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Ensuite</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DetailPanel</name>
    <message>
        <source>Path of the chosen row</source>
        <translation>Chemin de la ligne choisie</translation>
    </message>
    <message>
        <source>Choose a row to see everything about it</source>
        <translation>Choisissez une ligne pour en voir tous les détails</translation>
    </message>
    <message>
        <source>Conflict:</source>
        <translation>Conflit&#xa0;:</translation>
    </message>
    <message>
        <source>Everything about the chosen row</source>
        <translation>Tous les détails de la ligne choisie</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Doctor</name>
    <message>
        <source>In order</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Create fields…</source>
        <translation>Créer les champs…</translation>
    </message>
    <message>
        <source>Add now…</source>
        <translation>Ajouter maintenant…</translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation>Activer…</translation>
    </message>
    <message>
        <source>Open people</source>
        <translation>Voir les personnes</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Voir les paramètres</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DoctorModel</name>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DoctorPage</name>
    <message>
        <source>Examine again</source>
        <translation>Examiner à nouveau</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Project to examine</source>
        <translation>Projet à examiner</translation>
    </message>
    <message>
        <source>Findings by topic</source>
        <translation>Constats par sujet</translation>
    </message>
    <message>
        <source>The finding in full</source>
        <translation>Le constat en entier</translation>
    </message>
    <message>
        <source>There is nothing left to mend: somebody was quicker. Examine again to see it.</source>
        <translation>Il n’y a plus rien à réparer&#xa0;: quelqu’un a été plus rapide. Examinez à nouveau pour le voir.</translation>
    </message>
    <message>
        <source>Mending this writes to the servers, and nothing else:</source>
        <translation>Cette réparation écrit sur les serveurs, et rien d’autre&#xa0;:</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>It could not be mended. %1</source>
        <translation>La réparation n’a pas réussi. %1</translation>
    </message>
    <message>
        <source>Looking what there is to write…</source>
        <translation>Recherche de ce qui est à écrire…</translation>
    </message>
    <message>
        <source>Sign in, and the doctor looks at both servers.</source>
        <translation>Connectez-vous, et le diagnostic examine les deux serveurs.</translation>
    </message>
    <message>
        <source>Examining both servers…</source>
        <translation>Examen des deux serveurs…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Errors: %1 · Warnings: %2 · In order: %3</source>
        <translation>Erreurs&#xa0;: %1 · Avertissements&#xa0;: %2 · En ordre&#xa0;: %3</translation>
    </message>
    <message>
        <source>Whole studio</source>
        <translation>Tout le studio</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Que faire&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DropZone</name>
    <message>
        <source>Drop files or folders here. The frames of a render are taken together.</source>
        <translation>Déposez ici des fichiers ou des dossiers. Les images d’un rendu sont regroupées.</translation>
    </message>
    <message>
        <source>What to publish</source>
        <translation>À publier</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>Choisir des fich&amp;iers…</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DroppedFiles</name>
    <message numerus="yes">
        <source>%1, %n frames</source>
        <translation>
            <numerusform>%1, %n image</numerusform>
            <numerusform>%1, %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>, missing: %1</source>
        <translation>, manquantes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::FilterBar</name>
    <message>
        <source>Search paths, values and reasons</source>
        <translation>Rechercher chemin, valeur, raison</translation>
    </message>
    <message>
        <source>Entity type</source>
        <translation>Type d’entité</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 sur %2 affichés</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>Kinds of action: %1</source>
        <translation>Sortes d’action&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ListEditor</name>
    <message>
        <source>Add row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ListModel</name>
    <message>
        <source>Entity type</source>
        <translation>Type d’entité</translation>
    </message>
    <message>
        <source>Folders, outermost first</source>
        <translation>Dossiers, de l’extérieur vers l’intérieur</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Applications hôtes</translation>
    </message>
    <message>
        <source>Product base types</source>
        <translation>Types de base produit</translation>
    </message>
    <message>
        <source>Task types</source>
        <translation>Types de tâche</translation>
    </message>
    <message>
        <source>Task names</source>
        <translation>Noms de tâche</translation>
    </message>
    <message>
        <source>Representations</source>
        <translation>Représentations</translation>
    </message>
    <message>
        <source>“%1” names no folders: write them as name (type) / name (type).</source>
        <translation>«&#xa0;%1&#xa0;» ne désigne pas de dossiers&#xa0;: écrivez-les sous la forme nom (type) / nom (type).</translation>
    </message>
    <message>
        <source>“%1” is none of the choices.</source>
        <translation>«&#xa0;%1&#xa0;» ne fait pas partie des choix.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::MainWindow</name>
    <message>
        <source>AYON ShotGrid</source>
        <translation>AYON ShotGrid</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>AYON does not answer. What you see may be old; it is read again as soon as the server is back.</source>
        <translation>AYON ne répond pas. Ce que vous voyez peut être ancien&#xa0;; tout est relu dès que le serveur est de retour.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>AYON does not know your session any more. Sign in again, with the button at the lower left; until then what you see may be old.</source>
        <translation>AYON ne connaît plus votre session. Reconnectez-vous avec le bouton en bas à gauche&#xa0;; d’ici là, ce que vous voyez peut être ancien.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Notice</name>
    <message>
        <source>Next try in %1 s</source>
        <translation>Nouvel essai dans %1 s</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>Essai en cours…</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::NoticePanel</name>
    <message>
        <source>Set-up and problems of the project</source>
        <translation>Mise en place et problèmes du projet</translation>
    </message>
    <message>
        <source>I have looked at the plan: apply it nevertheless</source>
        <translation>J’ai examiné le plan d’exécution&#xa0;: l’appliquer quand même</translation>
    </message>
    <message>
        <source>Stop and look: %1.</source>
        <translation>Arrêtez-vous et regardez&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>To be set up first: %1</source>
        <translation>À mettre en place d’abord&#xa0;: %1</translation>
    </message>
    <message>
        <source>Problems of the project: %1</source>
        <translation>Problèmes du projet&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::NumberEditor</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PairDialog</name>
    <message>
        <source>Pair projects</source>
        <translation>Associer des projets</translation>
    </message>
    <message>
        <source>Which ShotGrid project is AYON&apos;s %1?</source>
        <translation>À quel projet ShotGrid correspond le projet AYON %1&#xa0;?</translation>
    </message>
    <message>
        <source>Which AYON project is ShotGrid&apos;s %1?</source>
        <translation>À quel projet AYON correspond le projet ShotGrid %1&#xa0;?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Rechercher par nom ou code</translation>
    </message>
    <message>
        <source>Projects that are not paired yet</source>
        <translation>Projets qui ne sont pas encore associés</translation>
    </message>
    <message>
        <source>Write both ids</source>
        <translation>Écrire les deux ID</translation>
    </message>
    <message>
        <source>Choose a project first</source>
        <translation>Choisissez d’abord un projet</translation>
    </message>
    <message>
        <source>Every project of the other side is paired already.</source>
        <translation>Tous les projets de l’autre côté sont déjà associés.</translation>
    </message>
    <message>
        <source>Choose a project to see what would be written.</source>
        <translation>Choisissez un projet pour voir ce qui serait écrit.</translation>
    </message>
    <message>
        <source>This is written, and nothing else; nothing is synced yet:
AYON project %1: shotgridId = %2
ShotGrid project %2: Ayon ID (sg_ayon_id) = %1</source>
        <translation>Voici tout ce qui sera écrit&#xa0;; rien n’est encore synchronisé&#xa0;:
Projet AYON %1&#xa0;: shotgridId = %2
Projet ShotGrid %2&#xa0;: Ayon ID (sg_ayon_id) = %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PeopleController</name>
    <message>
        <source>Only managers and administrators of AYON may link and create users; you are signed in as &apos;%1&apos;.</source>
        <translation>Seuls les gestionnaires et les administrateurs d’AYON peuvent lier et créer des utilisateurs&#xa0;; vous êtes connecté en tant que «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Link AYON user &apos;%1&apos; with %2 (ShotGrid user %3)</source>
        <translation>Lier «&#xa0;%1&#xa0;» à %2 (ShotGrid&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Create AYON user &apos;%1&apos; for %2 (ShotGrid user %3)</source>
        <translation>Créer «&#xa0;%1&#xa0;» pour %2 (ShotGrid&#xa0;: %3)</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PeopleModel</name>
    <message>
        <source>ShotGrid user</source>
        <translation>Utilisateur ShotGrid</translation>
    </message>
    <message>
        <source>ShotGrid login</source>
        <translation>Identifiant ShotGrid</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>AYON user</source>
        <translation>Utilisateur AYON</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Lié</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Non lié</translation>
    </message>
    <message>
        <source>Linked just now</source>
        <translation>Lié à l’instant</translation>
    </message>
    <message>
        <source>Can be linked</source>
        <translation>Peut être lié</translation>
    </message>
    <message>
        <source>Not created</source>
        <translation>Non créé</translation>
    </message>
    <message>
        <source>Created just now</source>
        <translation>Créé à l’instant</translation>
    </message>
    <message>
        <source>Can be created</source>
        <translation>Peut être créé</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Décision requise</translation>
    </message>
    <message>
        <source>You have chosen the account.</source>
        <translation>Vous avez choisi le compte.</translation>
    </message>
    <message>
        <source>Only in AYON</source>
        <translation>Dans AYON seulement</translation>
    </message>
    <message>
        <source>No person of ShotGrid is linked with it; it can be chosen for one.</source>
        <translation>Aucune personne de ShotGrid n’y est liée&#xa0;; il peut être choisi pour l’une d’elles.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PeoplePage</name>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Link and create…</source>
        <translation>Lier et créer…</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>People of ShotGrid and their AYON users</source>
        <translation>Personnes de ShotGrid et leurs utilisateurs AYON</translation>
    </message>
    <message>
        <source>This is written to AYON. New users have no password and no access to projects yet.</source>
        <translation>Ceci est écrit dans AYON. Les nouveaux utilisateurs n’ont encore ni mot de passe ni accès aux projets.</translation>
    </message>
    <message>
        <source>Write users (%1)</source>
        <translation>Enregistrer les utilisateurs (%1)</translation>
    </message>
    <message>
        <source>Sign in to see who of ShotGrid is who in AYON.</source>
        <translation>Connectez-vous pour voir qui, dans ShotGrid, est qui dans AYON.</translation>
    </message>
    <message>
        <source>Reading people and users…</source>
        <translation>Lecture des personnes et des utilisateurs…</translation>
    </message>
    <message>
        <source>The people could not be read</source>
        <translation>Les personnes n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>ShotGrid has no people</source>
        <translation>ShotGrid n’a aucune personne</translation>
    </message>
    <message>
        <source>Or it does not show them to this account.</source>
        <translation>Ou bien il ne les montre pas à ce compte.</translation>
    </message>
    <message>
        <source>Writing users (%1)…</source>
        <translation>Enregistrement des utilisateurs (%1)…</translation>
    </message>
    <message>
        <source>Writing broke off; what was written until then is shown as linked. %1</source>
        <translation>L’écriture s’est interrompue&#xa0;; ce qui a été écrit jusque-là est affiché comme lié. %1</translation>
    </message>
    <message>
        <source>AYON refused %1 of %2 users; the reason is beside each.</source>
        <translation>Utilisateurs refusés par AYON&#xa0;: %1 sur %2&#xa0;; la raison figure à côté de chacun.</translation>
    </message>
    <message>
        <source>%1 linked, %2 created.</source>
        <translation>Liés&#xa0;: %1, créés&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Rechercher des personnes</translation>
    </message>
    <message>
        <source>Nobody fits the search.</source>
        <translation>Personne ne correspond à la recherche.</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Linked: %1</source>
        <translation>Liés&#xa0;: %1</translation>
    </message>
    <message>
        <source>To link: %1</source>
        <translation>À lier&#xa0;: %1</translation>
    </message>
    <message>
        <source>To create: %1</source>
        <translation>À créer&#xa0;: %1</translation>
    </message>
    <message>
        <source>To decide: %1</source>
        <translation>À décider&#xa0;: %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Écartés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only in AYON: %1</source>
        <translation>Seulement dans AYON&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ticked: %1</source>
        <translation>Cochés&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PlanExport</name>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Coché</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>In AYON</source>
        <translation>Dans AYON</translation>
    </message>
    <message>
        <source>In ShotGrid</source>
        <translation>Dans ShotGrid</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PlanModel</name>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>In AYON</source>
        <translation>Dans AYON</translation>
    </message>
    <message>
        <source>In ShotGrid</source>
        <translation>Dans ShotGrid</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PlanText</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln de plus</numerusform>
            <numerusform>%Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>AYON wins</source>
        <translation>AYON l’emporte</translation>
    </message>
    <message>
        <source>ShotGrid wins</source>
        <translation>ShotGrid l’emporte</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>place</source>
        <translation>emplacement</translation>
    </message>
    <message>
        <source>moved to the top of the project</source>
        <translation>déplacé à la racine du projet</translation>
    </message>
    <message>
        <source>moved below %1</source>
        <translation>déplacé sous %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and new value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, old and new value</comment>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>new – %1</source>
        <translation>nouveau – %1</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>est supprimé</translation>
    </message>
    <message>
        <source>goes to the bin</source>
        <translation>va à la corbeille</translation>
    </message>
    <message>
        <source>stays, unlinked</source>
        <translation>reste, délié</translation>
    </message>
    <message>
        <source>remembers the link</source>
        <translation>retient le lien</translation>
    </message>
    <message>
        <source>%1 was edited on both sides: %2</source>
        <comment>field, how it ends</comment>
        <translation>%1 en conflit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Edited meanwhile, left</source>
        <translation>Modifié entre-temps, laissé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln créé</numerusform>
            <numerusform>%Ln créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln modifié</numerusform>
            <numerusform>%Ln modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln déplacé</numerusform>
            <numerusform>%Ln déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln supprimé</numerusform>
            <numerusform>%Ln supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unlinked</source>
        <translation>
            <numerusform>%Ln délié</numerusform>
            <numerusform>%Ln déliés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation>
            <numerusform>%Ln lié</numerusform>
            <numerusform>%Ln liés</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PreferencesDialog</name>
    <message>
        <source>&amp;Tell me when a sync has finished or failed</source>
        <translation>&amp;M’avertir quand une synchronisation est terminée ou a échoué</translation>
    </message>
    <message>
        <source>Be &amp;quiet from</source>
        <translation>&amp;Silence de</translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation>&amp;Démarrer à l’ouverture de ma session sur cet ordinateur</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Be quiet from</source>
        <translation>Silence à partir de</translation>
    </message>
    <message>
        <source>Be quiet until</source>
        <translation>Silence jusqu’à</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;jusqu’à</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>La langue change au prochain démarrage.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectDetails</name>
    <message>
        <source>Health of the project</source>
        <translation>Santé du projet</translation>
    </message>
    <message>
        <source>Choose a project first.</source>
        <translation>Choisissez d’abord un projet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose a project to sync or compare it.</source>
        <translation>Choisissez un projet pour le synchroniser ou le comparer.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectPairs</name>
    <message>
        <source>It is linked with ShotGrid&apos;s project %1, which is not there or not shown to you.</source>
        <translation>Il est lié au projet %1 de ShotGrid, qui n’existe pas ou ne vous est pas montré.</translation>
    </message>
    <message>
        <source>Bring that project back or ask for access to it, or clear shotgridId of the AYON project.</source>
        <translation>Rétablissez ce projet ou demandez-en l’accès, ou videz shotgridId du projet AYON.</translation>
    </message>
    <message>
        <source>More than one AYON project is linked with ShotGrid&apos;s project %1.</source>
        <translation>Plusieurs projets AYON sont liés au projet %1 de ShotGrid.</translation>
    </message>
    <message>
        <source>Clear shotgridId of those that are not its counterpart.</source>
        <translation>Videz shotgridId de ceux qui n’en sont pas la contrepartie.</translation>
    </message>
    <message>
        <source>ShotGrid says that this project belongs to AYON&apos;s %1.</source>
        <translation>ShotGrid dit que ce projet appartient au projet AYON %1.</translation>
    </message>
    <message>
        <source>Clear shotgridId in AYON or Ayon ID in ShotGrid, whichever is wrong.</source>
        <translation>Videz shotgridId dans AYON ou Ayon ID dans ShotGrid, selon ce qui est faux.</translation>
    </message>
    <message>
        <source>AYON does not know of the link yet, so nothing is synced by itself.</source>
        <translation>AYON ne connaît pas encore le lien, rien n’est donc synchronisé automatiquement.</translation>
    </message>
    <message>
        <source>Sync it once: that writes the link.</source>
        <translation>Synchronisez-le une fois&#xa0;: cela écrit le lien.</translation>
    </message>
    <message>
        <source>It is archived in ShotGrid.</source>
        <translation>Il est archivé dans ShotGrid.</translation>
    </message>
    <message>
        <source>Bring it back there before people work in it again.</source>
        <translation>Rétablissez-le là-bas avant que l’on y travaille à nouveau.</translation>
    </message>
    <message>
        <source>ShotGrid says that it belongs to AYON&apos;s %1, which is not there.</source>
        <translation>ShotGrid dit qu’il appartient au projet AYON %1, qui n’existe pas.</translation>
    </message>
    <message>
        <source>Sync it to AYON to make that project, or clear Ayon ID in ShotGrid.</source>
        <translation>Synchronisez-le vers AYON pour créer ce projet, ou videz Ayon ID dans ShotGrid.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectRow</name>
    <message>
        <source>Pairing</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Failed events: %1.</source>
        <translation>Événements en échec&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Look at them on the Activity page: retry or ignore them.</source>
        <translation>Consultez-les sur la page Activité&#xa0;: relancez-les ou ignorez-les.</translation>
    </message>
    <message>
        <source>Name and code</source>
        <translation>Nom et code</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectRules</name>
    <message>
        <source>AYON does not have this project.</source>
        <translation>AYON n’a pas ce projet.</translation>
    </message>
    <message>
        <source>Sync it from ShotGrid, or pair it with an AYON project of another name.</source>
        <translation>Synchronisez-le depuis ShotGrid, ou associez-le à un projet AYON d’un autre nom.</translation>
    </message>
    <message>
        <source>ShotGrid does not have this project.</source>
        <translation>ShotGrid n’a pas ce projet.</translation>
    </message>
    <message>
        <source>Sync it from AYON, or pair it with a ShotGrid project of another name.</source>
        <translation>Synchronisez-le depuis AYON, ou associez-le à un projet ShotGrid d’un autre nom.</translation>
    </message>
    <message>
        <source>AYON lets only managers change projects and ask for syncs.</source>
        <translation>AYON ne laisse que les gestionnaires modifier des projets et demander des synchronisations.</translation>
    </message>
    <message>
        <source>Ask a manager of AYON to do it, or to make you one.</source>
        <translation>Demandez à un gestionnaire d’AYON de le faire, ou de vous nommer gestionnaire.</translation>
    </message>
    <message>
        <source>ShotGrid did not let you change a project: %1</source>
        <translation>ShotGrid ne vous a pas laissé modifier un projet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ask the site&apos;s administrator for that permission.</source>
        <translation>Demandez cette permission à l’administrateur du site.</translation>
    </message>
    <message>
        <source>A sync of this project is under way.</source>
        <translation>Une synchronisation de ce projet est en cours.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Attendez qu’elle se termine.</translation>
    </message>
    <message>
        <source>AYON takes no project called “%1”: a name has 1 to 32 letters of ASCII, digits and “_”, and no blanks.</source>
        <translation>AYON n’accepte aucun projet nommé «&#xa0;%1&#xa0;»&#xa0;: un nom compte de 1 à 32 lettres ASCII, chiffres et «&#xa0;_&#xa0;», sans espace.</translation>
    </message>
    <message>
        <source>The project has to be made anew in AYON under such a name.</source>
        <translation>Le projet doit être recréé dans AYON sous un tel nom.</translation>
    </message>
    <message>
        <source>Rename it in ShotGrid, or pair it with an AYON project of another name.</source>
        <translation>Renommez-le dans ShotGrid, ou associez-le à un projet AYON d’un autre nom.</translation>
    </message>
    <message>
        <source>The project has no code.</source>
        <translation>Le projet n’a pas de code.</translation>
    </message>
    <message>
        <source>Give it one in %1.</source>
        <translation>Donnez-lui-en un dans %1.</translation>
    </message>
    <message>
        <source>The code “%1” will not do: it begins with a letter and has two or more letters of ASCII or digits.</source>
        <translation>Le code «&#xa0;%1&#xa0;» ne convient pas&#xa0;: il commence par une lettre et compte au moins deux lettres ASCII ou chiffres.</translation>
    </message>
    <message>
        <source>Change it in %1.</source>
        <translation>Changez-le dans %1.</translation>
    </message>
    <message>
        <source>It is paired already.</source>
        <translation>Il est déjà associé.</translation>
    </message>
    <message>
        <source>Clear shotgridId in AYON and Ayon ID in ShotGrid first, if that is wrong.</source>
        <translation>Videz d’abord shotgridId dans AYON et Ayon ID dans ShotGrid, si c’est faux.</translation>
    </message>
    <message>
        <source>The switch is being written.</source>
        <translation>L’interrupteur est en cours d’écriture.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectWords</name>
    <message>
        <source>Running %1 %</source>
        <translation>En cours, %1&#xa0;%</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>demandée %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message>
        <source>ShotGrid %1 “%2”</source>
        <translation>ShotGrid %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1  ⇄  %2, linked by their ids</source>
        <translation>%1  ⇄  %2, liés par leurs ID</translation>
    </message>
    <message>
        <source>%1  ⇄  %2, by name: the first sync links them</source>
        <translation>%1  ⇄  %2, par le nom&#xa0;: la première synchronisation les lie</translation>
    </message>
    <message>
        <source>%1, not in ShotGrid</source>
        <translation>%1, absent de ShotGrid</translation>
    </message>
    <message>
        <source>%1, not in AYON</source>
        <translation>%1, absent d’AYON</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Demande…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>En attente…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectsController</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>A sync of %1 was asked for.</source>
        <translation>Une synchronisation de %1 a été demandée.</translation>
    </message>
    <message>
        <source>%1 is synced. %2</source>
        <translation>%1 est synchronisé. %2</translation>
    </message>
    <message>
        <source>The sync of %1 failed. %2</source>
        <translation>La synchronisation de %1 a échoué. %2</translation>
    </message>
    <message>
        <source>see the Activity page for all of it</source>
        <translation>voyez le détail sur la page Activité</translation>
    </message>
    <message>
        <source>%1 is paired. Nothing was synced yet.</source>
        <translation>%1 est associé. Rien n’a encore été synchronisé.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectsModel</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Changes in ShotGrid go to AYON by themselves (Ayon Auto Sync)</source>
        <translation>Les modifications faites dans ShotGrid passent automatiquement dans AYON (Ayon Auto Sync)</translation>
    </message>
    <message>
        <source>Changes in AYON go to ShotGrid by themselves (shotgridPush)</source>
        <translation>Les modifications faites dans AYON passent automatiquement dans ShotGrid (shotgridPush)</translation>
    </message>
    <message>
        <source>Events that wait for a worker or are being worked on: %1</source>
        <translation>Événements qui attendent un service ou sont en cours de traitement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>In AYON</source>
        <translation>Dans AYON</translation>
    </message>
    <message>
        <source>In ShotGrid</source>
        <translation>Dans ShotGrid</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Dernière synchro</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Auto ► AYON</source>
        <translation>Auto ► AYON</translation>
    </message>
    <message>
        <source>Auto ► ShotGrid</source>
        <translation>Auto ► ShotGrid</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectsPage</name>
    <message>
        <source>Populate</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Reads the projects of both sides</source>
        <translation>Lit les projets des deux côtés</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>ShotGrid ► AYON</source>
        <translation>ShotGrid ► AYON</translation>
    </message>
    <message>
        <source>Brings the whole project from ShotGrid to AYON</source>
        <translation>Transfère tout le projet de ShotGrid vers AYON</translation>
    </message>
    <message>
        <source>AYON ► ShotGrid</source>
        <translation>AYON ► ShotGrid</translation>
    </message>
    <message>
        <source>Brings the whole project from AYON to ShotGrid</source>
        <translation>Transfère tout le projet d’AYON vers ShotGrid</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Shows what a sync would change, and changes nothing</source>
        <translation>Montre ce qu’une synchronisation changerait, sans rien changer</translation>
    </message>
    <message>
        <source>Links it with a project of another name on the other side</source>
        <translation>Le lie à un projet d’un autre nom de l’autre côté</translation>
    </message>
    <message>
        <source>Auto ► AYON</source>
        <translation>Auto ► AYON</translation>
    </message>
    <message>
        <source>Changes in ShotGrid go to AYON by themselves</source>
        <translation>Les modifications faites dans ShotGrid passent automatiquement dans AYON</translation>
    </message>
    <message>
        <source>Auto ► ShotGrid</source>
        <translation>Auto ► ShotGrid</translation>
    </message>
    <message>
        <source>Changes in AYON go to ShotGrid by themselves</source>
        <translation>Les modifications faites dans AYON passent automatiquement dans ShotGrid</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Rechercher par nom ou code</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>Des deux côtés</translation>
    </message>
    <message>
        <source>Only on one side</source>
        <translation>D’un seul côté</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>No project fits the filter and the search.</source>
        <translation>Aucun projet ne correspond au filtre et à la recherche.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Shown as of %1: %2</source>
        <translation>État du %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing is known of syncs and events: %1</source>
        <translation>On ne sait rien des synchronisations ni des événements&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Projects: %1</source>
        <translation>Projets&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sign in to see the projects of both sides.</source>
        <translation>Connectez-vous pour voir les projets des deux côtés.</translation>
    </message>
    <message>
        <source>The projects could not be read</source>
        <translation>Les projets n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>There is no project</source>
        <translation>Il n’y a aucun projet</translation>
    </message>
    <message>
        <source>Neither AYON nor ShotGrid has one that you may see. Make one on either side, then read them again.</source>
        <translation>Ni AYON ni ShotGrid n’en ont que vous puissiez voir. Créez-en un d’un côté ou de l’autre, puis relisez.</translation>
    </message>
    <message>
        <source>Pair with…</source>
        <translation>Associer à…</translation>
    </message>
    <message>
        <source>Reading the projects of both sides…</source>
        <translation>Lecture des projets des deux côtés…</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PublishController</name>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Drop what you want to publish.</source>
        <translation>Déposez ce que vous voulez publier.</translation>
    </message>
    <message>
        <source>Choose the project.</source>
        <translation>Choisissez le projet.</translation>
    </message>
    <message>
        <source>Choose where it belongs.</source>
        <translation>Choisissez où cela se rattache.</translation>
    </message>
    <message>
        <source>Give the product a name, such as renderMain.</source>
        <translation>Donnez un nom au produit, par exemple renderMain.</translation>
    </message>
    <message>
        <source>Asking ShotGrid which version comes next…</source>
        <translation>ShotGrid est interrogé sur la prochaine version…</translation>
    </message>
    <message>
        <source>Type the version number: ShotGrid did not say which one comes next.</source>
        <translation>Saisissez le numéro de version&#xa0;: ShotGrid n’a pas dit lequel vient ensuite.</translation>
    </message>
    <message>
        <source>This version is there already. Take another number, or say that it is to be updated.</source>
        <translation>Cette version existe déjà. Prenez un autre numéro, ou indiquez qu’elle doit être mise à jour.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PublishPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What is published</source>
        <translation>Ce qui est publié</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Search tasks and folders</source>
        <translation>Rechercher des tâches et des dossiers</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Où cela se rattache</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Publier</translation>
    </message>
    <message>
        <source>Pr&amp;oject</source>
        <translation>Pr&amp;ojet</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Rattaché à</translation>
    </message>
    <message>
        <source>Pro&amp;duct</source>
        <translation>Pro&amp;duit</translation>
    </message>
    <message>
        <source>Version number</source>
        <translation>Numéro de version</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>D&amp;escription</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>Vignette</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;File d’attente</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Show in &amp;ShotGrid</source>
        <translation>Voir dans &amp;ShotGrid</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>Lecture impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.webp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.tif *.tiff *.webp)</translation>
    </message>
    <message>
        <source>This system does not let programs see the screen. Choose an image instead.</source>
        <translation>Ce système ne laisse pas les programmes voir l’écran. Choisissez plutôt une image.</translation>
    </message>
    <message>
        <source>This is no picture that can be used as a thumbnail: %1</source>
        <translation>Ce n’est pas une image utilisable comme vignette&#xa0;: %1</translation>
    </message>
    <message>
        <source>It is in the queue. You may go on, and even close the program: what is left is done at the next start.</source>
        <translation>C’est dans la file d’attente. Vous pouvez continuer, et même fermer le programme&#xa0;: le reste est fait au prochain démarrage.</translation>
    </message>
    <message>
        <source>Sign in to publish.</source>
        <translation>Connectez-vous pour publier.</translation>
    </message>
    <message>
        <source>From the movie or image</source>
        <translation>Tirée du film ou de l’image</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Representation</source>
        <translation>Représentation</translation>
    </message>
    <message>
        <source>&amp;Grab screen</source>
        <translation>&amp;Capturer l’écran</translation>
    </message>
    <message>
        <source>Nothing is being published. What you publish is listed here, with what became of it.</source>
        <translation>Rien n’est en cours de publication. Ce que vous publiez s’affiche ici, avec son résultat.</translation>
    </message>
    <message>
        <source>C&amp;lear published</source>
        <translation>&amp;Vider les publiés</translation>
    </message>
    <message>
        <source>Choose a project to see its tasks and folders.</source>
        <translation>Choisissez un projet pour voir ses tâches et ses dossiers.</translation>
    </message>
    <message>
        <source>The project has no folder that you may see.</source>
        <translation>Le projet n’a aucun dossier que vous puissiez voir.</translation>
    </message>
    <message>
        <source>No task or folder fits the search.</source>
        <translation>Aucune tâche ni aucun dossier ne correspond à la recherche.</translation>
    </message>
    <message>
        <source>There is no file in: %1</source>
        <translation>Aucun fichier dans&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln files were taken.</source>
        <translation>
            <numerusform>Seul %Ln fichier a été pris.</numerusform>
            <numerusform>Seuls les %Ln premiers fichiers ont été pris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Examen des fichiers…</translation>
    </message>
    <message>
        <source>Nothing is dropped yet.</source>
        <translation>Rien n’est encore déposé.</translation>
    </message>
    <message>
        <source>The picture could not be kept: look at the space on this disk.</source>
        <translation>L’image n’a pas pu être conservée&#xa0;: vérifiez l’espace sur ce disque.</translation>
    </message>
    <message>
        <source>v%1 is there already: bring it up to date</source>
        <translation>v%1 existe déjà&#xa0;: la mettre à jour</translation>
    </message>
    <message>
        <source>The tasks and folders could not be read.</source>
        <translation>Les tâches et les dossiers n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subject and problem</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>problem, way out</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PublishWatch</name>
    <message>
        <source>Published: %1</source>
        <translation>Publié&#xa0;: %1</translation>
    </message>
    <message>
        <source>It is in ShotGrid.</source>
        <translation>C’est dans ShotGrid.</translation>
    </message>
    <message>
        <source>Not published: %1</source>
        <translation>Non publié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Look at the page Publish: it says what to do, and tries again.</source>
        <translation>Voyez la page Publier&#xa0;: elle dit quoi faire et permet de réessayer.</translation>
    </message>
    <message numerus="yes">
        <source>%n publishes have ended</source>
        <translation>
            <numerusform>%n publication est terminée</numerusform>
            <numerusform>%n publications sont terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échecs&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>En attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Publishing, %1 %</source>
        <translation>Publication, %1&#xa0;%</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>It goes on when you are signed in to %1.</source>
        <translation>Cela continue dès que vous êtes connecté à %1.</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>En attente de %1</translation>
    </message>
    <message>
        <source>Published, %1</source>
        <translation>Publié, %1</translation>
    </message>
    <message>
        <source>Failed, %1: %2</source>
        <translation>Échec, %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Rest</name>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln créé</numerusform>
            <numerusform>%Ln créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln mis à jour</numerusform>
            <numerusform>%Ln mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln supprimé</numerusform>
            <numerusform>%Ln supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments and replies</source>
        <translation>Commentaires et réponses</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>verrou</translation>
    </message>
    <message numerus="yes">
        <source>%Ln versions in</source>
        <translation>
            <numerusform>%Ln version ajoutée</numerusform>
            <numerusform>%Ln versions ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln versions out</source>
        <translation>
            <numerusform>%Ln version retirée</numerusform>
            <numerusform>%Ln versions retirées</numerusform>
        </translation>
    </message>
    <message>
        <source>order</source>
        <translation>ordre</translation>
    </message>
    <message>
        <source>Lists and playlists</source>
        <translation>Listes et playlists</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>est supprimée</translation>
    </message>
    <message>
        <source>goes to the bin</source>
        <translation>va à la corbeille</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message numerus="yes">
        <source>%Ln uploaded</source>
        <translation>
            <numerusform>%Ln envoyé</numerusform>
            <numerusform>%Ln envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to upload</source>
        <translation>
            <numerusform>%Ln à envoyer</numerusform>
            <numerusform>%Ln à envoyer</numerusform>
        </translation>
    </message>
    <message>
        <source>Movies</source>
        <translation>Films</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group and count</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Comments, lists and media: nothing was to be done</source>
        <translation>Commentaires, listes et médias&#xa0;: rien n’était à faire</translation>
    </message>
    <message>
        <source>Comments, lists and media: in step; those of what is new follow it</source>
        <translation>Commentaires, listes et médias&#xa0;: concordent&#xa0;; ceux de ce qui est nouveau le suivent</translation>
    </message>
    <message>
        <source>not everything followed</source>
        <translation>tout n’a pas suivi</translation>
    </message>
    <message>
        <source>not everything could be looked at</source>
        <translation>tout n’a pas pu être examiné</translation>
    </message>
    <message>
        <source>Edited on both sides</source>
        <translation>Modifié des deux côtés</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::RestPanel</name>
    <message>
        <source>Bring them along</source>
        <translation>Les transférer aussi</translation>
    </message>
    <message>
        <source>With Apply, once the entities are written</source>
        <translation>Avec Appliquer, une fois les entités écrites</translation>
    </message>
    <message>
        <source>Comments, lists and media</source>
        <translation>Commentaires, listes et médias</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>In AYON</source>
        <translation>Dans AYON</translation>
    </message>
    <message>
        <source>In ShotGrid</source>
        <translation>Dans ShotGrid</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Looking at comments, lists and media…</source>
        <translation>Examen des commentaires, des listes et des médias…</translation>
    </message>
    <message>
        <source>What follows – %1</source>
        <translation>Ce qui suit – %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n’a pas marché</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ScreenGrab</name>
    <message>
        <source>Draw a rectangle around what the thumbnail is to show; Escape ends it</source>
        <translation>Tracez un rectangle autour de ce que la vignette doit montrer&#xa0;; Échap pour annuler</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SettingField</name>
    <message>
        <source>Pin this value</source>
        <translation>Épingler cette valeur</translation>
    </message>
    <message>
        <source>Undo my change</source>
        <translation>Annuler ma modification</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>Valeur propre</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Surchargé</translation>
    </message>
    <message>
        <source>From the studio</source>
        <translation>Du studio</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Of the studio</source>
        <translation>Valeur du studio</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, modifié</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Reset to the studio&apos;s: %1</source>
        <translation>Rétablir la valeur du studio&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reset to the default: %1</source>
        <translation>Rétablir la valeur par défaut&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Settings</name>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, épinglé</translation>
    </message>
    <message>
        <source>%1, no longer overridden</source>
        <translation>%1, plus surchargé</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>ShotGrid site</source>
        <translation>Site ShotGrid</translation>
    </message>
    <message>
        <source>Address of the site, for example https://studio.shotgrid.autodesk.com</source>
        <translation>Adresse du site, par exemple https://studio.shotgrid.autodesk.com</translation>
    </message>
    <message>
        <source>Script name</source>
        <translation>Nom du script</translation>
    </message>
    <message>
        <source>The secret whose name is that of the ShotGrid script; usually the same as below.</source>
        <translation>Le secret dont le nom est celui du script ShotGrid&#xa0;; en général le même que plus bas.</translation>
    </message>
    <message>
        <source>Script key</source>
        <translation>Clé du script</translation>
    </message>
    <message>
        <source>The secret of AYON whose value is the application key of the script. Secrets are made in AYON, under Settings, Secrets; their values are never shown here.</source>
        <translation>Le secret d’AYON dont la valeur est la clé d’application du script. Les secrets se créent dans AYON, sous Settings, Secrets&#xa0;; leurs valeurs ne sont jamais affichées ici.</translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation>Intervalle d’interrogation</translation>
    </message>
    <message>
        <source>Seconds between two looks at ShotGrid while nothing happens.</source>
        <translation>Secondes entre deux consultations de ShotGrid tant que rien ne se passe.</translation>
    </message>
    <message>
        <source>Do not check certificates</source>
        <translation>Ne pas vérifier les certificats</translation>
    </message>
    <message>
        <source>Connects even when the certificate of the site cannot be trusted. Unsafe: whoever sits between can read and change everything.</source>
        <translation>Se connecte même si le certificat du site n’est pas fiable. Dangereux&#xa0;: qui se trouve entre les deux peut tout lire et tout modifier.</translation>
    </message>
    <message>
        <source>Entities and tasks</source>
        <translation>Entités et tâches</translation>
    </message>
    <message>
        <source>Entity types</source>
        <translation>Types d’entité</translation>
    </message>
    <message>
        <source>What is synced. Types that a ShotGrid project hides stay out anyway.</source>
        <translation>Ce qui est synchronisé. Les types qu’un projet ShotGrid masque restent de toute façon exclus.</translation>
    </message>
    <message>
        <source>Default task type</source>
        <translation>Type de tâche par défaut</translation>
    </message>
    <message>
        <source>For tasks of ShotGrid without a pipeline step. Made when a project lacks it.</source>
        <translation>Pour les tâches de ShotGrid sans étape de pipeline. Créé quand un projet ne l’a pas.</translation>
    </message>
    <message>
        <source>Project code field</source>
        <translation>Champ du code de projet</translation>
    </message>
    <message>
        <source>The field of a ShotGrid Project that holds its code.</source>
        <translation>Le champ d’un projet ShotGrid qui contient son code.</translation>
    </message>
    <message>
        <source>Anatomy preset</source>
        <translation>Préréglage d’anatomie</translation>
    </message>
    <message>
        <source>For AYON projects that are made from ShotGrid ones.</source>
        <translation>Pour les projets AYON créés à partir de projets ShotGrid.</translation>
    </message>
    <message>
        <source>Attribute map</source>
        <translation>Table des attributs</translation>
    </message>
    <message>
        <source>Attributes and fields</source>
        <translation>Attributs et champs</translation>
    </message>
    <message>
        <source>Which AYON attribute is exchanged with which ShotGrid field, on which types. Only pairs that fit are offered.</source>
        <translation>Quel attribut AYON est échangé avec quel champ ShotGrid, sur quels types. Seules les paires qui conviennent sont proposées.</translation>
    </message>
    <message>
        <source>Parent folders</source>
        <translation>Dossiers parents</translation>
    </message>
    <message>
        <source>Folders from the project down, outermost first, as name (folder type): “library (folder) / assets (asset)”.</source>
        <translation>Dossiers à partir du projet, le plus extérieur d’abord, sous la forme nom (type de dossier)&#xa0;: «&#xa0;library (folder) / assets (asset)&#xa0;».</translation>
    </message>
    <message>
        <source>Folder parents</source>
        <translation>Dossiers parents</translation>
    </message>
    <message>
        <source>Relocate the root</source>
        <translation>Déplacer la racine</translation>
    </message>
    <message>
        <source>Keeps the hierarchy of ShotGrid, below other folders. At most one of the two ways may be on.</source>
        <translation>Conserve la hiérarchie de ShotGrid, sous d’autres dossiers. Un seul des deux modes peut être actif.</translation>
    </message>
    <message>
        <source>Group by type</source>
        <translation>Grouper par type</translation>
    </message>
    <message>
        <source>Puts all entities of a type below the same folder.</source>
        <translation>Place toutes les entités d’un type sous le même dossier.</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Use a local storage</source>
        <translation>Utiliser un stockage local</translation>
    </message>
    <message>
        <source>Publishes file links below a LocalStorage of the site.</source>
        <translation>Publie des liens de fichiers sous un LocalStorage du site.</translation>
    </message>
    <message>
        <source>Local storage</source>
        <translation>Stockage local</translation>
    </message>
    <message>
        <source>The code of that LocalStorage.</source>
        <translation>Le code de ce LocalStorage.</translation>
    </message>
    <message>
        <source>Media paths</source>
        <translation>Chemins des médias</translation>
    </message>
    <message>
        <source>Which representation&apos;s path is written to a Version. Filters take several names with commas; an empty one lets everything pass. Of the representations the first that was published is taken.</source>
        <translation>De quelle représentation le chemin est écrit dans une Version. Un filtre accepte plusieurs noms séparés par des virgules&#xa0;; vide, il laisse tout passer. Parmi les représentations, la première publiée est retenue.</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>lignes&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SettingsController</name>
    <message>
        <source>Everything can be read here, but only managers and administrators of AYON may save settings; you are signed in as “%1”.</source>
        <translation>Tout peut être lu ici, mais seuls les gestionnaires et les administrateurs d’AYON peuvent enregistrer des paramètres&#xa0;; vous êtes connecté en tant que «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SettingsPage</name>
    <message>
        <source>Review and save…</source>
        <translation>Vérifier et enregistrer…</translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation>Abandonner les modifications…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Settings of the studio or of a project</source>
        <translation>Paramètres du studio ou d’un projet</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Sections des paramètres</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>These changes of %1 are not saved and will be lost:</source>
        <translation>Ces modifications de %1 ne sont pas enregistrées et seront perdues&#xa0;:</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>the studio</source>
        <translation>du studio</translation>
    </message>
    <message>
        <source>project %1</source>
        <translation>du projet %1</translation>
    </message>
    <message>
        <source>Sign in to see the settings of the studio.</source>
        <translation>Connectez-vous pour voir les paramètres du studio.</translation>
    </message>
    <message>
        <source>Reading the settings…</source>
        <translation>Lecture des paramètres…</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Les paramètres n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>%1 (edited)</source>
        <translation>%1 (modifié)</translation>
    </message>
    <message>
        <source>Something here needs attention</source>
        <translation>Quelque chose ici demande votre attention</translation>
    </message>
    <message>
        <source>%1: %2 is now %3</source>
        <translation>%1&#xa0;: %2 est maintenant %3</translation>
    </message>
    <message>
        <source>Saving broke off. %1</source>
        <translation>L’enregistrement s’est interrompu. %1</translation>
    </message>
    <message>
        <source>Nothing was saved: somebody else has saved these settings meanwhile. Your changes are kept; review them once more. %1</source>
        <translation>Rien n’a été enregistré&#xa0;: quelqu’un d’autre a enregistré ces paramètres entre-temps. Vos modifications sont conservées&#xa0;; vérifiez-les encore une fois. %1</translation>
    </message>
    <message>
        <source>Somebody else has saved these settings meanwhile. Your changes are kept. %1</source>
        <translation>Quelqu’un d’autre a enregistré ces paramètres entre-temps. Vos modifications sont conservées. %1</translation>
    </message>
    <message>
        <source>Saved to AYON.</source>
        <translation>Enregistré dans AYON.</translation>
    </message>
    <message>
        <source>Not all that there is to choose from could be read. %1</source>
        <translation>Tout ce qui peut être choisi n’a pas pu être lu. %1</translation>
    </message>
    <message>
        <source>Studio settings</source>
        <translation>Paramètres du studio</translation>
    </message>
    <message>
        <source>You are signed in elsewhere now, or as somebody else. These changes were not saved and are gone: %1</source>
        <translation>Vous êtes maintenant connecté ailleurs, ou comme quelqu’un d’autre. Ces modifications n’étaient pas enregistrées et sont perdues&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SignInController</name>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Ce n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>Give it as https://ayon.studio.example.</source>
        <translation>Indiquez-la sous la forme https://ayon.studio.example.</translation>
    </message>
    <message>
        <source>Login and password are needed.</source>
        <translation>L’identifiant et le mot de passe sont nécessaires.</translation>
    </message>
    <message>
        <source>An API key is needed.</source>
        <translation>Une clé d’API est nécessaire.</translation>
    </message>
    <message>
        <source>AYON shows yours on your profile page.</source>
        <translation>AYON affiche la vôtre sur votre page de profil.</translation>
    </message>
    <message>
        <source>A login is needed.</source>
        <translation>Un identifiant est nécessaire.</translation>
    </message>
    <message>
        <source>It is often your e-mail address.</source>
        <translation>C’est souvent votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Ask a manager or an administrator of AYON to sign in here: they are asked for the site.</source>
        <translation>Demandez à un gestionnaire ou à un administrateur d’AYON de se connecter ici&#xa0;: le site lui sera demandé.</translation>
    </message>
    <message>
        <source>This is not the address of a site.</source>
        <translation>Ce n’est pas l’adresse d’un site.</translation>
    </message>
    <message>
        <source>Give it as https://studio.shotgrid.autodesk.com.</source>
        <translation>Donnez-la sous la forme https://studio.shotgrid.autodesk.com.</translation>
    </message>
    <message>
        <source>AYON has a secret of this name already.</source>
        <translation>AYON a déjà un secret de ce nom.</translation>
    </message>
    <message>
        <source>Leave the key empty to use it, or change it in AYON&apos;s settings under Secrets.</source>
        <translation>Laissez la clé vide pour l’utiliser, ou changez-la dans les réglages d’AYON, sous Secrets.</translation>
    </message>
    <message>
        <source>A script has a name and a key.</source>
        <translation>Un script a un nom et une clé.</translation>
    </message>
    <message>
        <source>ShotGrid shows both on the page of its scripts. Leave both empty to do it later.</source>
        <translation>ShotGrid montre les deux sur sa page des scripts. Laissez les deux vides pour le faire plus tard.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SignInDialog</name>
    <message>
        <source>Permission group: %1</source>
        <translation>Groupe de permissions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Works in all projects of the site.</source>
        <translation>Travaille dans tous les projets du site.</translation>
    </message>
    <message>
        <source>Works in: %1</source>
        <translation>Travaille dans&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et %n autre</numerusform>
            <numerusform> et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep me signed in, in the keychain of this computer</source>
        <translation>&amp;Rester connecté, par le trousseau de clés de cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>R&amp;etour</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>Co&amp;nnecter</translation>
    </message>
    <message>
        <source>AYON - ShotGrid Login</source>
        <translation>AYON - Connexion à ShotGrid</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente d’une réponse</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Identifiant</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>Clé d’&amp;API</translation>
    </message>
    <message>
        <source>How to sign in to AYON</source>
        <translation>Mode de connexion à AYON</translation>
    </message>
    <message>
        <source>Login and password</source>
        <translation>Identifiant et mot de passe</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>&amp;AYON server</source>
        <translation>Serveur A&amp;YON</translation>
    </message>
    <message>
        <source>Sign in with the &amp;browser</source>
        <translation>Se connecter avec le navi&amp;gateur</translation>
    </message>
    <message>
        <source>&amp;Password or legacy passphrase</source>
        <translation>&amp;Mot de passe ou ancienne phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Code of your authenticator</source>
        <translation>&amp;Code de votre application d’authentification</translation>
    </message>
    <message>
        <source>Login into &amp;ShotGrid...</source>
        <translation>Se connecter à &amp;ShotGrid…</translation>
    </message>
    <message>
        <source>Use the login &amp;only</source>
        <translation>Utiliser seu&amp;lement l’identifiant</translation>
    </message>
    <message>
        <source>The studio&apos;s script publishes in your name; nothing else of your account is needed.</source>
        <translation>Le script du studio publie en votre nom&#xa0;; rien d’autre de votre compte n’est nécessaire.</translation>
    </message>
    <message>
        <source>Your browser shows a page of the site. Sign in there as you always do, and approve this application. This window goes on by itself.

Your password is seen by the site alone.</source>
        <translation>Votre navigateur affiche une page du site. Connectez-vous-y comme d’habitude et approuvez cette application. Cette fenêtre continue d’elle-même.

Seul le site voit votre mot de passe.</translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation>&amp;Ouvrir la page à nouveau</translation>
    </message>
    <message>
        <source>Sign in to AYON</source>
        <translation>Connexion à AYON</translation>
    </message>
    <message>
        <source>Sign in to ShotGrid</source>
        <translation>Connexion à ShotGrid</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>En attente de votre navigateur</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Vous êtes connecté</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stay signed in for this session only</source>
        <translation>Rester connecté pour cette session seulement</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>Co&amp;ntinuer</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Site&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Login on %1</source>
        <translation>&amp;Identifiant sur %1</translation>
    </message>
    <message>
        <source>Nothing is missing to publish and to sync.</source>
        <translation>Il ne manque rien pour publier ni pour synchroniser.</translation>
    </message>
    <message>
        <source>What is missing:
%1</source>
        <translation>Ce qui manque&#xa0;:
%1</translation>
    </message>
    <message>
        <source>AYON: %1, a service</source>
        <translation>AYON&#xa0;: %1, un service</translation>
    </message>
    <message>
        <source>AYON: %1, administrator</source>
        <translation>AYON&#xa0;: %1, administrateur</translation>
    </message>
    <message>
        <source>AYON: %1, manager</source>
        <translation>AYON&#xa0;: %1, gestionnaire</translation>
    </message>
    <message>
        <source>AYON: %1, user</source>
        <translation>AYON&#xa0;: %1, utilisateur</translation>
    </message>
    <message>
        <source>Access groups: %1</source>
        <translation>Groupes d’accès&#xa0;: %1</translation>
    </message>
    <message>
        <source>AYON does not know yet which ShotGrid site this studio has. You may say it for everybody.</source>
        <translation>AYON ne sait pas encore quel site ShotGrid a ce studio. Vous pouvez l’indiquer pour tous.</translation>
    </message>
    <message>
        <source>The services sign in by a script, which ShotGrid makes on its page of scripts. It may be added later; you do not need it to compare.</source>
        <translation>Les services se connectent par un script, que ShotGrid crée sur sa page des scripts. Il peut être ajouté plus tard&#xa0;; vous n’en avez pas besoin pour comparer.</translation>
    </message>
    <message>
        <source>Script name</source>
        <translation>Nom du script</translation>
    </message>
    <message>
        <source>empty when AYON has it as a secret of that name</source>
        <translation>vide si AYON l’a comme secret de ce nom</translation>
    </message>
    <message>
        <source>Script &amp;name</source>
        <translation>&amp;Nom du script</translation>
    </message>
    <message>
        <source>Script &amp;key</source>
        <translation>&amp;Clé du script</translation>
    </message>
    <message>
        <source>An administrator of AYON adds the script by which the services sign in; you do not need it to compare.</source>
        <translation>Un administrateur d’AYON ajoute le script par lequel les services se connectent&#xa0;; vous n’en avez pas besoin pour comparer.</translation>
    </message>
    <message>
        <source>ShotGrid &amp;site</source>
        <translation>&amp;Site ShotGrid</translation>
    </message>
    <message>
        <source>With Autodesk Identity: the legacy login and passphrase to which you have bound a personal access token, on your account page.</source>
        <translation>Avec Autodesk Identity&#xa0;: l’ancien identifiant et la phrase secrète auxquels vous avez lié un jeton d’accès personnel, sur la page de votre compte.</translation>
    </message>
    <message>
        <source>Set up the studio</source>
        <translation>Configurer le studio</translation>
    </message>
    <message>
        <source>Save and co&amp;ntinue</source>
        <translation>Enregistrer et co&amp;ntinuer</translation>
    </message>
    <message>
        <source>ShotGrid: %1</source>
        <translation>ShotGrid&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what is missing, and the way out</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SignedOut</name>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Personne n’est connecté</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::StateView</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::StatusPairsModel</name>
    <message>
        <source>AYON status</source>
        <translation>Statut AYON</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ShotGrid status</source>
        <translation>Statut ShotGrid</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::StatusPairsView</name>
    <message>
        <source>Statuses of AYON and ShotGrid</source>
        <translation>Statuts d’AYON et de ShotGrid</translation>
    </message>
    <message>
        <source>The statuses could not be read.</source>
        <translation>Les statuts n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>AYON keeps statuses with each project: choose a project above to see how its statuses and those of ShotGrid are paired.</source>
        <translation>AYON garde les statuts avec chaque projet&#xa0;: choisissez un projet ci-dessus pour voir comment ses statuts et ceux de ShotGrid sont associés.</translation>
    </message>
    <message>
        <source>What comes of the chosen status, and what to do</source>
        <translation>Ce que devient le statut choisi, et que faire</translation>
    </message>
    <message>
        <source>A status of AYON and one of ShotGrid are the same when AYON&apos;s short name is ShotGrid&apos;s code, whatever they are called. Choose one to see what comes of it and what to do.</source>
        <translation>Un statut d’AYON et un statut de ShotGrid sont le même quand le nom court dans AYON est le code dans ShotGrid, quels que soient leurs noms. Choisissez-en un pour voir ce qu’il devient et que faire.</translation>
    </message>
    <message>
        <source>Paired: %1 · only in AYON: %2 · only in ShotGrid: %3</source>
        <translation>Associés&#xa0;: %1 · seulement dans AYON&#xa0;: %2 · seulement dans ShotGrid&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::StudioCalls</name>
    <message>
        <source>%1 is paired already, so nothing was written.</source>
        <translation>%1 est déjà associé, rien n’a donc été écrit.</translation>
    </message>
    <message>
        <source>read the projects again to see with which</source>
        <translation>relisez les projets pour voir avec lequel</translation>
    </message>
    <message>
        <source>ShotGrid&apos;s project %1</source>
        <translation>Projet %1 de ShotGrid</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>ShotGrid&apos;s Ayon ID was written and could not be taken back: clear it there.</source>
        <translation>L’Ayon ID de ShotGrid a été écrit et n’a pas pu être retiré&#xa0;: videz-le là-bas.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SyncWatch</name>
    <message>
        <source>The sync of %1 is done</source>
        <translation>La synchronisation de %1 est terminée</translation>
    </message>
    <message>
        <source>%1
Activity has the details: mend the cause, then retry there.</source>
        <translation>%1
Le détail est dans Activité&#xa0;: corrigez la cause, puis relancez là-bas.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in step, but %n entities could not be synced</source>
        <translation>
            <numerusform>%1 est à jour, mais %n entité n’a pas pu être synchronisée</numerusform>
            <numerusform>%1 est à jour, mais %n entités n’ont pas pu être synchronisées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in step, but media of %n versions could not be brought</source>
        <translation>
            <numerusform>%1 est à jour, mais les médias de %n version n’ont pas pu être transférés</numerusform>
            <numerusform>%1 est à jour, mais les médias de %n versions n’ont pas pu être transférés</numerusform>
        </translation>
    </message>
    <message>
        <source>The sync of %1 failed</source>
        <translation>La synchronisation de %1 a échoué</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>Une opération a échoué</translation>
    </message>
    <message>
        <source>A change in %1 could not be synced</source>
        <translation>Une modification de %1 n’a pas pu être synchronisée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be synced</source>
        <translation>
            <numerusform>%n modification n’a pas pu être synchronisée</numerusform>
            <numerusform>%n modifications n’ont pas pu être synchronisées</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects: %1</source>
        <translation>Projets&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::TargetModel</name>
    <message>
        <source>(no task)</source>
        <translation>(aucune tâche)</translation>
    </message>
    <message>
        <source>  (mine)</source>
        <translation>  (à moi)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Tray</name>
    <message>
        <source>in step</source>
        <translation>synchronisé</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>attention requise</translation>
    </message>
    <message>
        <source>Open AYON ShotGrid</source>
        <translation>Ouvrir AYON ShotGrid</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>No ShotGrid server is set</source>
        <translation>Aucun serveur ShotGrid n’est défini</translation>
    </message>
    <message>
        <source>Specify a Username...</source>
        <translation>Indiquer un nom d’utilisateur…</translation>
    </message>
    <message>
        <source>Username: %1 (Click to change)</source>
        <translation>Nom d’utilisateur&#xa0;: %1 (cliquez pour changer)</translation>
    </message>
    <message>
        <source>AYON ShotGrid: %1</source>
        <translation>AYON ShotGrid&#xa0;: %1</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnecté</translation>
    </message>
    <message>
        <source>needs you: sign in again</source>
        <translation>a besoin de vous&#xa0;: reconnectez-vous</translation>
    </message>
    <message>
        <source>AYON does not answer</source>
        <translation>AYON ne répond pas</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::WelcomePage</name>
    <message>
        <source>&amp;Try it with a demo studio</source>
        <translation>&amp;Essayer avec un studio de démonstration</translation>
    </message>
    <message>
        <source>Check the set-&amp;up</source>
        <translation>Vérifier la m&amp;ise en place</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>AYON and ShotGrid, telling the same story</source>
        <translation>AYON et ShotGrid racontent la même histoire</translation>
    </message>
    <message>
        <source>Three steps to the first comparison. Nothing is written to either server before you have seen it and said so.</source>
        <translation>Trois étapes jusqu’à la première comparaison. Rien n’est écrit sur aucun serveur avant que vous ne l’ayez vu et demandé.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Check the set-up</source>
        <translation>Vérifier la mise en place</translation>
    </message>
    <message>
        <source>Choose a project and compare</source>
        <translation>Choisir un projet et comparer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>With your AYON account, and into ShotGrid with your browser or your login.</source>
        <translation>Avec votre compte AYON, et à ShotGrid avec votre navigateur ou votre identifiant.</translation>
    </message>
    <message>
        <source>The doctor looks at both servers and says what to do. It changes nothing by itself.</source>
        <translation>Le diagnostic examine les deux serveurs et dit quoi faire. Il ne change rien de lui-même.</translation>
    </message>
    <message>
        <source>You see what would change on either side, and choose what does.</source>
        <translation>Vous voyez ce qui changerait de chaque côté, et choisissez ce qui change.</translation>
    </message>
    <message>
        <source>Neither server has a project yet. Make one in ShotGrid or in AYON.</source>
        <translation>Aucun des serveurs n’a encore de projet. Créez-en un dans ShotGrid ou dans AYON.</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Se connecter…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Demande votre attention</translation>
    </message>
    <message numerus="yes">
        <source>%n errors stand in the way of a sync. The doctor says what to do about each.</source>
        <translation>
            <numerusform>%n erreur empêche la synchronisation. Le diagnostic dit quoi faire.</numerusform>
            <numerusform>%n erreurs empêchent la synchronisation. Le diagnostic dit quoi faire pour chacune.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way of a sync. The doctor has %n warnings to look at.</source>
        <translation>
            <numerusform>Rien n’empêche la synchronisation. Le diagnostic a %n avertissement à consulter.</numerusform>
            <numerusform>Rien n’empêche la synchronisation. Le diagnostic a %n avertissements à consulter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>AYON: %1 on %2 · ShotGrid: %3 on %4</source>
        <translation>AYON&#xa0;: %1 sur %2 · ShotGrid&#xa0;: %3 sur %4</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Relire</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Words</name>
    <message>
        <source>Sync the whole project from ShotGrid to AYON</source>
        <translation>Synchro complète de ShotGrid vers AYON</translation>
    </message>
    <message>
        <source>Sync the whole project from AYON to ShotGrid</source>
        <translation>Synchro complète d’AYON vers ShotGrid</translation>
    </message>
    <message>
        <source>Sync the whole project both ways</source>
        <translation>Synchro complète dans les deux sens</translation>
    </message>
    <message>
        <source>Say what a sync would do</source>
        <translation>Dire ce que ferait une synchronisation</translation>
    </message>
    <message>
        <source>Link the people of both servers</source>
        <translation>Lier les personnes des deux serveurs</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>%1 %2 was made in ShotGrid</source>
        <translation>%1 %2&#xa0;: création dans ShotGrid</translation>
    </message>
    <message>
        <source>%1 %2 was deleted in ShotGrid</source>
        <translation>%1 %2&#xa0;: suppression dans ShotGrid</translation>
    </message>
    <message>
        <source>%1 %2 was brought back in ShotGrid</source>
        <translation>%1 %2&#xa0;: rétablissement dans ShotGrid</translation>
    </message>
    <message>
        <source>%1 %2 was changed in ShotGrid</source>
        <translation>%1 %2&#xa0;: modification dans ShotGrid</translation>
    </message>
    <message>
        <source>%1 %2 was changed in ShotGrid (%3)</source>
        <translation>%1 %2&#xa0;: modification dans ShotGrid (%3)</translation>
    </message>
    <message>
        <source>Reviewable %1 was added in AYON</source>
        <translation>Le média de review %1 a été ajouté dans AYON</translation>
    </message>
    <message>
        <source>List %1 was changed in AYON</source>
        <translation>La liste %1 a été modifiée dans AYON</translation>
    </message>
    <message>
        <source>A comment was written or changed in AYON</source>
        <translation>Un commentaire a été écrit ou modifié dans AYON</translation>
    </message>
    <message>
        <source>A version got its media paths</source>
        <translation>Une version a reçu ses chemins de médias</translation>
    </message>
    <message>
        <source>%1 was changed in AYON</source>
        <translation>%1&#xa0;: modification dans AYON</translation>
    </message>
    <message>
        <source>AYON: %1</source>
        <translation>AYON&#xa0;: %1</translation>
    </message>
    <message>
        <source>made</source>
        <translation>créés</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiés</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacés</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimés</translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation>déliés</translation>
    </message>
    <message>
        <source>%1: nothing to do</source>
        <translation>%1&#xa0;: rien à faire</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>A change in AYON</source>
        <translation>Une modification dans AYON</translation>
    </message>
    <message>
        <source>A change in ShotGrid</source>
        <translation>Une modification dans ShotGrid</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Will retry</source>
        <translation>Sera relancé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>No worker has taken it yet.</source>
        <translation>Aucun service ne l’a encore pris en charge.</translation>
    </message>
    <message>
        <source>Ignored by %1.</source>
        <translation>Ignoré par %1.</translation>
    </message>
    <message>
        <source>It is tried again by itself at %1.</source>
        <translation>Nouvelle tentative automatique à %1.</translation>
    </message>
    <message>
        <source>Not synced:</source>
        <translation>Non synchronisé&#xa0;:</translation>
    </message>
    <message>
        <source>Edited on both sides:</source>
        <translation>Modifié des deux côtés&#xa0;:</translation>
    </message>
    <message>
        <source>Media not brought:</source>
        <translation>Médias non transmis&#xa0;:</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>moins de 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>aujourd’hui %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hier %1</translation>
    </message>
    <message>
        <source>ShotGrid has no status with the code “%1”. Whoever sets “%2” in AYON changes nothing in ShotGrid.</source>
        <translation>ShotGrid n’a pas de statut dont le code soit «&#xa0;%1&#xa0;». Mettre «&#xa0;%2&#xa0;» dans AYON ne change rien dans ShotGrid.</translation>
    </message>
    <message>
        <source>What to do: in the anatomy of the AYON project, give it the code of the ShotGrid status that it stands for as its short name. Or add the code “%1” to the statuses of ShotGrid. If only AYON is to know it, leave it.</source>
        <translation>Que faire&#xa0;: dans l’anatomie du projet AYON, donnez-lui pour nom court le code du statut ShotGrid auquel il correspond. Ou ajoutez le code «&#xa0;%1&#xa0;» aux statuts de ShotGrid. Si AYON seul doit le connaître, ne changez rien.</translation>
    </message>
    <message>
        <source>What to do: ShotGrid has a status of this name with the code “%1”. In the anatomy of the AYON project, make “%1” the short name of “%2”, and they are one.</source>
        <translation>Que faire&#xa0;: ShotGrid a un statut de ce nom avec le code «&#xa0;%1&#xa0;». Dans l’anatomie du projet AYON, donnez «&#xa0;%1&#xa0;» pour nom court à «&#xa0;%2&#xa0;», et ils ne font plus qu’un.</translation>
    </message>
    <message>
        <source>AYON has no status with the short name “%1”. The next sync adds “%2” to the project, for %3.</source>
        <translation>AYON n’a pas de statut dont le nom court soit «&#xa0;%1&#xa0;». La prochaine synchronisation ajoute «&#xa0;%2&#xa0;» au projet, pour %3.</translation>
    </message>
    <message>
        <source>What to do: nothing, if that is right. To use a status that AYON has, make “%1” its short name in the anatomy of the project before the sync.</source>
        <translation>Que faire&#xa0;: rien, si cela convient. Pour utiliser un statut qu’AYON a déjà, donnez-lui «&#xa0;%1&#xa0;» pour nom court dans l’anatomie du projet avant la synchronisation.</translation>
    </message>
    <message>
        <source>What to do: AYON has a status of this name with the short name “%1”. In the anatomy of the project, change that to “%2”, or a sync adds a second one.</source>
        <translation>Que faire&#xa0;: AYON a un statut de ce nom avec le nom court «&#xa0;%1&#xa0;». Dans l’anatomie du projet, remplacez-le par «&#xa0;%2&#xa0;», sinon une synchronisation en ajoute un second.</translation>
    </message>
    <message>
        <source>“%1” in AYON and “%2” in ShotGrid are one status, because “%3” is the short name of the one and the code of the other. Names need not agree.</source>
        <translation>«&#xa0;%1&#xa0;» dans AYON et «&#xa0;%2&#xa0;» dans ShotGrid sont un seul statut, car «&#xa0;%3&#xa0;» est le nom court de l’un et le code de l’autre. Les noms peuvent différer.</translation>
    </message>
    <message>
        <source>Stays in AYON: ShotGrid has no code “%1”</source>
        <translation>Reste dans AYON&#xa0;: pas de code «&#xa0;%1&#xa0;» dans ShotGrid</translation>
    </message>
    <message>
        <source>Stays in AYON: in ShotGrid the code of this name is “%1”</source>
        <translation>Reste dans AYON&#xa0;: dans ShotGrid, ce nom a le code «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Paired by “%1”, but in AYON not for: %2</source>
        <translation>Associé par «&#xa0;%1&#xa0;», mais dans AYON pas pour&#xa0;: %2</translation>
    </message>
    <message>
        <source>The next sync adds it to AYON</source>
        <translation>Ajouté à AYON à la prochaine synchronisation</translation>
    </message>
    <message>
        <source>The next sync adds it to AYON, beside the one of this name</source>
        <translation>Ajouté à AYON à la prochaine synchro, à côté de celui du même nom</translation>
    </message>
    <message>
        <source>Paired: “%1” is short name and code</source>
        <translation>Associé&#xa0;: «&#xa0;%1&#xa0;» est nom court et code</translation>
    </message>
    <message>
        <source>ShotGrid uses it for %1, AYON allows it for %2 only: for %3 it is not brought to AYON.

What to do: in the anatomy of the AYON project, add %3 to the scope of “%4”.</source>
        <translation>ShotGrid l’utilise pour %1, AYON ne le permet que pour %2&#xa0;: pour %3, il n’est pas repris dans AYON.

Que faire&#xa0;: dans l’anatomie du projet AYON, ajoutez %3 à la portée de «&#xa0;%4&#xa0;».</translation>
    </message>
    <message>
        <source>ShotGrid uses it for %1. There is nothing to do.</source>
        <translation>ShotGrid l’utilise pour %1. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>En partie</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::WorkDetails</name>
    <message>
        <source>Choose an event to see what became of it and why.</source>
        <translation>Choisissez un événement pour voir ce qu’il est devenu et pourquoi.</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>État&#xa0;:</translation>
    </message>
    <message>
        <source>Project:</source>
        <translation>Projet&#xa0;:</translation>
    </message>
    <message>
        <source>Who:</source>
        <translation>Qui&#xa0;:</translation>
    </message>
    <message>
        <source>Worker:</source>
        <translation>Service&#xa0;:</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 après %2</translation>
    </message>
    <message>
        <source>of the whole studio</source>
        <translation>de tout le studio</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>personne n’est nommé</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>encore aucun</translation>
    </message>
    <message>
        <source>Retry: %1</source>
        <translation>Relancer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ignore: %1</source>
        <translation>Ignorer&#xa0;: %1</translation>
    </message>
    <message>
        <source>When:</source>
        <translation>Date&#xa0;:</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non indiqué</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Keeps AYON and ShotGrid in step.</source>
        <translation>Maintient AYON et ShotGrid synchronisés.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>Démarrer dans la zone de notification, sans fenêtre.</translation>
    </message>
    <message>
        <source>Start with a demo studio of its own: no server is needed.</source>
        <translation>Démarrer avec son propre studio de démonstration&#xa0;: aucun serveur n’est nécessaire.</translation>
    </message>
    <message>
        <source>AYON ShotGrid runs already; its window was raised.</source>
        <translation>AYON ShotGrid est déjà ouvert&#xa0;; sa fenêtre passe au premier plan.</translation>
    </message>
</context>
</TS>
